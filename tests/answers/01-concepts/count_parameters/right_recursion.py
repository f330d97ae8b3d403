"""Recursion: the first layer, then the rest."""


def count_parameters(sizes):
    if len(sizes) < 2:
        return 0
    first, second, *rest = sizes
    return second * first + second + count_parameters([second, *rest])

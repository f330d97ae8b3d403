"""A loop over the layers with an index."""


def count_parameters(sizes):
    total = 0
    for l in range(1, len(sizes)):
        total += sizes[l] * sizes[l - 1]
        total += sizes[l]
    return total

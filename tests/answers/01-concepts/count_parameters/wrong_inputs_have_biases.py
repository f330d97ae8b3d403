"""The inputs are counted as neurons with a bias of their own.

caught by: "Count layer 1, with five neurons of ten weights and one bias each, then layer 2"
"""


def count_parameters(sizes):
    return sum(a * b for a, b in zip(sizes, sizes[1:])) + sum(sizes)

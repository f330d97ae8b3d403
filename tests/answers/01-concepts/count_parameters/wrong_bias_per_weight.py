"""Each weight is given a bias of its own.

caught by: "Count layer 1, with five neurons of ten weights and one bias each, then layer 2"
"""


def count_parameters(sizes):
    return sum(2 * a * b for a, b in zip(sizes, sizes[1:]))

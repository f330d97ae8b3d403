"""Only the weights are counted.

caught by: "either the biases or the last layer are missing"
"""


def count_parameters(sizes):
    return sum(a * b for a, b in zip(sizes, sizes[1:]))

"""The loop ends one layer too early.

caught by: "either the biases or the last layer are missing"
"""


def count_parameters(sizes):
    total = 0
    for i in range(len(sizes) - 2):
        total += sizes[i] * sizes[i + 1] + sizes[i + 1]
    return total

"""Every layer is taken to be connected with every later one.

caught by: "Count layer 1, with five neurons of ten weights and one bias each, then layer 2"
"""


def count_parameters(sizes):
    total = sum(sizes[1:])
    for i in range(len(sizes)):
        for j in range(i + 1, len(sizes)):
            total += sizes[i] * sizes[j]
    return total

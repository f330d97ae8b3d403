"""The bias is drawn as one more neuron a layer, which is then given weights of its own.

caught by: "Count layer 1, with five neurons of ten weights and one bias each, then layer 2"
"""


def count_parameters(sizes):
    return sum((a + 1) * (b + 1) for a, b in zip(sizes[:-1], sizes[1:-1])) + (sizes[-2] + 1) * sizes[-1]

"""Written for one hidden layer, as in the example.

caught by: "not enough values to unpack (expected 3"
"""


def count_parameters(sizes):
    inputs, hidden, outputs = sizes
    return hidden * inputs + hidden + outputs * hidden + outputs

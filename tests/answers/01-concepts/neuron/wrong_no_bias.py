"""The bias is forgotten.

caught by: "the bias is missing"
"""


def neuron(x, w, b):
    return w @ x

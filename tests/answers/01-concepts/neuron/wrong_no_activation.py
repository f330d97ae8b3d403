"""The pre-activation is returned, the activation is missing.

caught by: "the sigmoid's values lie between 0 and 1. Look again at the activation"
"""


def neuron(x, w, b):
    return w @ x + b

"""The bias is added to the output instead of to the pre-activation.

caught by: "the sigmoid's values lie between 0 and 1. Look again at the activation"
"""


def neuron(x, w, b):
    return torch.sigmoid(w @ x) + b

"""The result is a Python float, not a tensor.

caught by: "a tensor should come back. Is there a return?"
"""


def neuron(x, w, b):
    return torch.sigmoid(w @ x + b).item()

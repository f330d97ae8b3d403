"""`*` is taken for the dot product: each input gets an output of its own, shape (D,).

caught by: "one neuron gives one number, a tensor of shape ()"
"""


def neuron(x, w, b):
    return torch.sigmoid(w * x + b)

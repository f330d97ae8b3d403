"""The result is a vector with one entry, shape (1,) instead of ().

caught by: "one neuron gives one number, a tensor of shape ()"
"""


def neuron(x, w, b):
    return torch.sigmoid((w * x).sum(dim=0, keepdim=True) + b)

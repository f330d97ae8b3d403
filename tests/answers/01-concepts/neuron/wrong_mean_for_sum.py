"""The weighted inputs are averaged instead of added up.

caught by: "compare with the example. How do x and w meet?"
"""


def neuron(x, w, b):
    return torch.sigmoid((w * x).mean() + b)

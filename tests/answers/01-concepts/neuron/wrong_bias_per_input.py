"""The bias is added once for each input: it stands inside the sum.

caught by: "only the bias is left to decide. Look again at what you do with b"
"""


def neuron(x, w, b):
    return torch.sigmoid((w * x + b).sum())

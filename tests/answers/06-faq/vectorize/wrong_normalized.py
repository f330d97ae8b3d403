"""The answers of a sample add up to 1

caught by: "The example, a sample at (0, 0), gives"
"""


def fast_layer(X, C, s):
    return torch.softmax(-((X[:, None] - C) ** 2).sum(dim=2) / (2 * s**2), dim=1)

"""The sum runs over the centers

caught by: "The example, a sample at (0, 0), gives"
"""


def fast_layer(X, C, s):
    return torch.exp(-((X[:, None] - C) ** 2).sum(dim=1) / (2 * s**2))

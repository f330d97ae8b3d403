"""The sum is taken before the square

caught by: "look again at the square of the distance, at 2 and at s"
"""


def fast_layer(X, C, s):
    return torch.exp(-((X[:, None] - C).sum(dim=2) ** 2) / (2 * s**2))

"""The norm is not squared

caught by: "look again at the square of the distance, at 2 and at s"
"""


def fast_layer(X, C, s):
    return torch.exp(-(X[:, None] - C).norm(dim=2) / (2 * s**2))

"""Centers first

caught by: "1 sample and 2 centers give a (1, 2), not"
"""


def fast_layer(X, C, s):
    return torch.exp(-((C[:, None] - X) ** 2).sum(dim=2) / (2 * s**2))

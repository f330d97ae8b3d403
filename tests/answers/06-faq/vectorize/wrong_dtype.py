"""A table of zeros has the right dtype by itself

caught by: "keep the dtype of X"
"""


def fast_layer(X, C, s):
    H = torch.zeros(len(X), len(C))
    for n, x in enumerate(X):
        H[n] = torch.exp(-((x - C) ** 2).sum(dim=1) / (2 * s**2))
    return H

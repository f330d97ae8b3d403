"""A table of zeros has the right dtype by itself

caught by: "For an X in float64 the result is"
"""


def fast_layer(X, C, s):
    H = torch.zeros(len(X), len(C))
    for n, x in enumerate(X):
        H[n] = torch.exp(-((x - C) ** 2).sum(dim=1) / (2 * s**2))
    return H

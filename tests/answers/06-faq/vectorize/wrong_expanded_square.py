"""||x||^2 + ||c||^2 - 2 x.c is the same in floating point, far from the origin, too

caught by: "is the difference taken before the square?"
"""


def fast_layer(X, C, s):
    square = (X**2).sum(dim=1)[:, None] + (C**2).sum(dim=1) - 2 * X @ C.T
    return torch.exp(-square / (2 * s**2))

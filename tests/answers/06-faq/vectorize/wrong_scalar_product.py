"""Near means a large scalar product, as in an ordinary layer

caught by: "look again at the square of the distance, at 2 and at s"
"""


def fast_layer(X, C, s):
    return torch.exp(-((X @ C.T) ** 2) / (2 * s**2))

"""The weighted inputs are averaged over the inputs instead of added up.

caught by: "X = [[1, 2], [3, 4]], W = [[0, 1], [0, 0]], b = (5, -7) give"
"""


def layer(X, W, b):
    return (X[:, None, :] * W).mean(dim=-1) + b

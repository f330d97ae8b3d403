"""(1.4) for columns: the result is (out, N) instead of (N, out).

caught by: "2 samples and 3 neurons give a (2, 3), not"
"""


def layer(X, W, b):
    return W @ X.T + b[:, None]

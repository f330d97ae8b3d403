"""reshape instead of transpose: the shape (in, out) is right, the entries stand in the wrong places.

caught by: "X = [[1, 2], [3, 4]], W = [[0, 1], [0, 0]], b = (5, -7) give"
"""


def layer(X, W, b):
    return X @ W.reshape(W.shape[1], W.shape[0]) + b

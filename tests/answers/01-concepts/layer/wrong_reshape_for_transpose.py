"""reshape instead of transpose: the shape (in, out) is right, the entries stand in the wrong places.

caught by: "Which row of X meets which row of W?"
"""


def layer(X, W, b):
    return X @ W.reshape(W.shape[1], W.shape[0]) + b

"""The vectors of (1.4) are taken to be columns with two axes.

caught by: "a matrix times a vector gives a vector, one number per row of the matrix."
"""


def predict_shapes(N, D, K):
    return {"a": (N, K), "b": (N, K), "c": (D,), "d": (D,), "e": (K, 1), "f": (), "g": (N, N)}

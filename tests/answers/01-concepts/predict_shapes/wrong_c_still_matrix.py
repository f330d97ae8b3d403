"""A row of a matrix is taken to be a matrix with one row.

caught by: "for N=4, D=3, K=2. Look again"
"""


def predict_shapes(N, D, K):
    return {"a": (N, K), "b": (N, K), "c": (1, D), "d": (D,), "e": (K,), "f": (), "g": (N, N)}

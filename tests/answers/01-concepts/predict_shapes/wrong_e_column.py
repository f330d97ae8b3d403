"""The vectors of (1.4) are taken to be columns with two axes.

caught by: "for N=4, D=3, K=2. Look again"
"""


def predict_shapes(N, D, K):
    return {"a": (N, K), "b": (N, K), "c": (D,), "d": (D,), "e": (K, 1), "f": (), "g": (N, N)}

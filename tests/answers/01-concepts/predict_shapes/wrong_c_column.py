"""X[0] is taken for the first column.

caught by: "for N=4, D=3, K=2. Look again"
"""


def predict_shapes(N, D, K):
    return {"a": (N, K), "b": (N, K), "c": (N,), "d": (D,), "e": (K,), "f": (), "g": (N, N)}

"""The outer lengths of the product are written in the wrong order.

caught by: "for N=4, D=3, K=2. Look again"
"""


def predict_shapes(N, D, K):
    return {"a": (K, N), "b": (K, N), "c": (D,), "d": (D,), "e": (K,), "f": (), "g": (N, N)}

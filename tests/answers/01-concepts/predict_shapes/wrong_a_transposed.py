"""The outer lengths of the product are written in the wrong order.

caught by: "a product keeps the outer lengths; W.T is (D, K)."
"""


def predict_shapes(N, D, K):
    return {"a": (K, N), "b": (K, N), "c": (D,), "d": (D,), "e": (K,), "f": (), "g": (N, N)}

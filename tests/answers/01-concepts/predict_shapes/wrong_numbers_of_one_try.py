"""The shapes are copied from one try with N = 3, D = 4, K = 2 instead of written with the letters.

caught by: "a product keeps the outer lengths; W.T is (D, K)."
"""


def predict_shapes(N, D, K):
    return {"a": (3, 2), "b": (3, 2), "c": (4,), "d": (4,), "e": (2,), "f": (), "g": (3, 3)}

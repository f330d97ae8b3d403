"""A single number is taken to have the shape (1,).

caught by: "for N=4, D=3, K=2. Look again"
"""


def predict_shapes(N, D, K):
    return {"a": (N, K), "b": (N, K), "c": (D,), "d": (D,), "e": (K,), "f": (1,), "g": (N, N)}

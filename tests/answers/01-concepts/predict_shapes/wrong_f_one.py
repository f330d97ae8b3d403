"""A single number is taken to have the shape (1,).

caught by: "a sum without dim adds up everything and leaves a single number."
"""


def predict_shapes(N, D, K):
    return {"a": (N, K), "b": (N, K), "c": (D,), "d": (D,), "e": (K,), "f": (1,), "g": (N, N)}

"""The sum of a matrix and a vector is taken to have the vector's shape.

caught by: "broadcasting a bias repeats it under each row and changes no shape."
"""


def predict_shapes(N, D, K):
    return {"a": (N, K), "b": (K,), "c": (D,), "d": (D,), "e": (K,), "f": (), "g": (N, N)}

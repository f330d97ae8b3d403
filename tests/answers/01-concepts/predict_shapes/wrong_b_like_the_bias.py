"""The sum of a matrix and a vector is taken to have the vector's shape.

caught by: "for N=4, D=3, K=2. Look again"
"""


def predict_shapes(N, D, K):
    return {"a": (N, K), "b": (K,), "c": (D,), "d": (D,), "e": (K,), "f": (), "g": (N, N)}

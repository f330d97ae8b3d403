"""The difference of (N, 1) and (N,) is taken to be entry by entry, one number a patient.

caught by: "for N=4, D=3, K=2. Look again"
"""


def predict_shapes(N, D, K):
    return {"a": (N, K), "b": (N, K), "c": (D,), "d": (D,), "e": (K,), "f": (), "g": (N,)}

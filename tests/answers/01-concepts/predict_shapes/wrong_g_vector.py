"""The difference of (N, 1) and (N,) is taken to be entry by entry, one number a patient.

caught by: "line the shapes up at their right ends: the 1 stands over y's whole length. Not N numbers come out."
"""


def predict_shapes(N, D, K):
    return {"a": (N, K), "b": (N, K), "c": (D,), "d": (D,), "e": (K,), "f": (), "g": (N,)}

"""dim=0 is read as 'one mean for each row': the axis that stays is confused with the one that goes.

caught by: "dim=0 is the axis that disappears, the samples."
"""


def predict_shapes(N, D, K):
    return {"a": (N, K), "b": (N, K), "c": (D,), "d": (N,), "e": (K,), "f": (), "g": (N, N)}

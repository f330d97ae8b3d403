"""dim=0 is read as 'one mean for each row': the axis that stays is confused with the one that goes.

caught by: "for N=4, D=3, K=2. Look again"
"""


def predict_shapes(N, D, K):
    return {"a": (N, K), "b": (N, K), "c": (D,), "d": (N,), "e": (K,), "f": (), "g": (N, N)}

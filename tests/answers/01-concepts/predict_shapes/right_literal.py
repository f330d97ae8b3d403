"""A dict literal with tuples."""


def predict_shapes(N, D, K):
    return {"a": (N, K), "b": (N, K), "c": (D,), "d": (D,), "e": (K,), "f": (), "g": (N, N)}

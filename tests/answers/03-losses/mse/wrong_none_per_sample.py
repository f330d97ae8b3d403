"""The word "none" is understood as one number for each sample: the K squares of a row are added up.

caught by: "the shape is"
"""


def mse(y_hat, y, reduction="mean"):
    """Squared error of y_hat against y, both (N,) or (N, K): its mean, its sum or, for "none", each by itself."""
    squares = (y_hat - y) ** 2
    if reduction == "none":
        return squares.sum(dim=1) if squares.ndim == 2 else squares
    return squares.sum() if reduction == "sum" else squares.mean()

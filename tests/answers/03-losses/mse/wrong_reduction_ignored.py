"""The reduction is ignored: it is always the mean.

caught by: "the table asks for"
"""


def mse(y_hat, y, reduction="mean"):
    """Squared error of y_hat against y, both (N,) or (N, K): its mean, its sum or, for "none", each by itself."""
    return ((y_hat - y) ** 2).mean()

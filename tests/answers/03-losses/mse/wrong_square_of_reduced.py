"""The differences are reduced first and squared last, so errors of both signs cancel.

caught by: "add the three squares up, and do nothing else to them"
"""


def mse(y_hat, y, reduction="mean"):
    """Squared error of y_hat against y, both (N,) or (N, K): its mean, its sum or, for "none", each by itself."""
    error = y_hat - y
    reduced = {"none": error, "sum": error.sum(), "mean": error.mean()}[reduction]
    return reduced**2

"""A factor of one half stands in front, as in some books.

caught by: "add the three squares up, and do nothing else to them"
"""


def mse(y_hat, y, reduction="mean"):
    """Squared error of y_hat against y, both (N,) or (N, K): its mean, its sum or, for "none", each by itself."""
    squares = (y_hat - y) ** 2 / 2
    return {"none": squares, "sum": squares.sum(), "mean": squares.mean()}[reduction]

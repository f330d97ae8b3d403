"""The errors lose their sign by abs, they are not squared.

caught by: "compare with the example. Is each error squared, and nothing more?"
"""


def mse(y_hat, y, reduction="mean"):
    """Squared error of y_hat against y, both (N,) or (N, K): its mean, its sum or, for "none", each by itself."""
    squares = (y_hat - y).abs()
    return {"none": squares, "sum": squares.sum(), "mean": squares.mean()}[reduction]

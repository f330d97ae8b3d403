"""The mean is the root mean squared error, to be in the unit of the target.

caught by: "compare with the example"
"""


def mse(y_hat, y, reduction="mean"):
    """Squared error of y_hat against y, both (N,) or (N, K): its mean, its sum or, for "none", each by itself."""
    squares = (y_hat - y) ** 2
    return {"none": squares, "sum": squares.sum(), "mean": squares.mean().sqrt()}[reduction]

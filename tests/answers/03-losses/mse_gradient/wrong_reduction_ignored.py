"""The reduction is ignored: the slope is always that of the mean.

caught by: "Which row of the table is this?"
"""


def mse_gradient(y_hat, y, reduction="mean"):
    """Slope of the squared error, reduced by "mean" or "sum", for each prediction: y_hat, y (N,) or (N, K) -> same."""
    return 2 * (y_hat - y) / y_hat.numel()

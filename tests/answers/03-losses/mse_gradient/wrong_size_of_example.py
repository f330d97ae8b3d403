"""The number of entries is that of the example: 2 / 4 is written as a half.

caught by: "the slopes are not autograd's. Which factors has (3.5)?"
"""


def mse_gradient(y_hat, y, reduction="mean"):
    """Slope of the squared error, reduced by "mean" or "sum", for each prediction: y_hat, y (N,) or (N, K) -> same."""
    if reduction == "sum":
        return 2 * (y_hat - y)
    return 0.5 * (y_hat - y)

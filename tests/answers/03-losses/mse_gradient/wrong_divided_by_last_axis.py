"""The mean divides by the length of the last axis, which is K for (N, K).

caught by: "The last error is 3; its slope should not be"
"""


def mse_gradient(y_hat, y, reduction="mean"):
    """Slope of the squared error, reduced by "mean" or "sum", for each prediction: y_hat, y (N,) or (N, K) -> same."""
    if reduction == "sum":
        return 2 * (y_hat - y)
    return 2 * (y_hat - y) / y_hat.shape[-1]

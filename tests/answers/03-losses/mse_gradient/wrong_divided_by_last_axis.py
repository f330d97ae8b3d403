"""The mean divides by the length of the last axis, which is K for (N, K).

caught by: "How many numbers does the mean run over?"
"""


def mse_gradient(y_hat, y, reduction="mean"):
    """Slope of the squared error, reduced by "mean" or "sum", for each prediction: y_hat, y (N,) or (N, K) -> same."""
    if reduction == "sum":
        return 2 * (y_hat - y)
    return 2 * (y_hat - y) / y_hat.shape[-1]

"""The minus sign inside the square is forgotten: target minus prediction.

caught by: "prediction 2 is too low, the loss falls when it rises. Which sign has the slope?"
"""


def mse_gradient(y_hat, y, reduction="mean"):
    """Slope of the squared error, reduced by "mean" or "sum", for each prediction: y_hat, y (N,) or (N, K) -> same."""
    if reduction == "sum":
        return 2 * (y - y_hat)
    return 2 * (y - y_hat) / y_hat.numel()

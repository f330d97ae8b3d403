"""The slope is taken of the error's size, so a prediction that is too low is not pushed up.

caught by: "prediction 2 is too low, the loss falls when it rises. Which sign has the slope?"
"""


def mse_gradient(y_hat, y, reduction="mean"):
    """Slope of the squared error, reduced by "mean" or "sum", for each prediction: y_hat, y (N,) or (N, K) -> same."""
    if reduction == "sum":
        return 2 * (y_hat - y).abs()
    return 2 * (y_hat - y).abs() / y_hat.numel()

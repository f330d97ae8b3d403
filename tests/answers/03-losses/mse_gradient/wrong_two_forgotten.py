"""The 2 of the derivative is forgotten.

caught by: "half as steep as it should be. What is the slope of a square?"
"""


def mse_gradient(y_hat, y, reduction="mean"):
    """Slope of the squared error, reduced by "mean" or "sum", for each prediction: y_hat, y (N,) or (N, K) -> same."""
    if reduction == "sum":
        return y_hat - y
    return (y_hat - y) / y_hat.numel()

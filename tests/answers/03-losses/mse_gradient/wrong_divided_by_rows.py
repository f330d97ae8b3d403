"""The mean divides by N, the number of rows, also when each row has K entries.

caught by: "How many numbers does the mean run over?"
"""


def mse_gradient(y_hat, y, reduction="mean"):
    """Slope of the squared error, reduced by "mean" or "sum", for each prediction: y_hat, y (N,) or (N, K) -> same."""
    if reduction == "sum":
        return 2 * (y_hat - y)
    return 2 * (y_hat - y) / len(y_hat)

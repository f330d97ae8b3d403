"""Sum and mean are taken out of their tensor by item, as Python floats without shape and graph.

caught by: "a tensor should come back. Is there a return?"
"""


def mse(y_hat, y, reduction="mean"):
    """Squared error of y_hat against y, both (N,) or (N, K): its mean, its sum or, for "none", each by itself."""
    squares = (y_hat - y) ** 2
    if reduction == "none":
        return squares
    if reduction == "sum":
        return squares.sum().item()
    return squares.mean().item()

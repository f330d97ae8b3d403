"""Subtract, square, then one if for each reduction."""


def mse(y_hat, y, reduction="mean"):
    error = y_hat - y
    squares = error * error
    if reduction == "none":
        return squares
    if reduction == "sum":
        return squares.sum()
    return squares.sum() / squares.numel()

"""The border is tested with the signed error, so predictions far too low still pay the square.

caught by: "beyond delta: which line meets the square?"
"""


def mae(y_hat, y):
    """Mean absolute error of y_hat against y, of the same shape -> ()."""
    return (y_hat - y).abs().mean()


def huber(y_hat, y, delta=1.0):
    """Mean of Huber's loss: half the square of an error up to delta, a straight line beyond; same shapes -> ()."""
    e = y_hat - y
    return torch.where(e <= delta, e**2 / 2, delta * (e.abs() - delta / 2)).mean()

"""The absolute value is written as the root of the square, whose slope is nan for an error of exactly 0.

caught by: "is there a square root in it?"
"""


def mae(y_hat, y):
    """Mean absolute error of y_hat against y, of the same shape -> ()."""
    return torch.sqrt((y_hat - y) ** 2).mean()


def huber(y_hat, y, delta=1.0):
    """Mean of Huber's loss: half the square of an error up to delta, a straight line beyond; same shapes -> ()."""
    e = torch.sqrt((y_hat - y) ** 2)
    return torch.where(e <= delta, e**2 / 2, delta * (e - delta / 2)).mean()

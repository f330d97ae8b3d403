"""One if decides for the whole batch: a single large error puts all of them on the straight piece.

caught by: "compare with the example. Which delta is it?"
"""


def mae(y_hat, y):
    """Mean absolute error of y_hat against y, of the same shape -> ()."""
    return (y_hat - y).abs().mean()


def huber(y_hat, y, delta=1.0):
    """Mean of Huber's loss: half the square of an error up to delta, a straight line beyond; same shapes -> ()."""
    e = (y_hat - y).abs()
    if (e <= delta).all():
        return (e**2 / 2).mean()
    return (delta * (e - delta / 2)).mean()

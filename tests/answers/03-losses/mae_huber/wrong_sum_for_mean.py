"""Both losses add up over the batch and are not divided by N.

caught by: "that is the sum, not the mean"
"""


def mae(y_hat, y):
    """Mean absolute error of y_hat against y, of the same shape -> ()."""
    return (y_hat - y).abs().sum()


def huber(y_hat, y, delta=1.0):
    """Mean of Huber's loss: half the square of an error up to delta, a straight line beyond; same shapes -> ()."""
    e = (y_hat - y).abs()
    return torch.where(e <= delta, e**2 / 2, delta * (e - delta / 2)).sum()

"""This is the smooth L1 loss, Huber's divided by delta: the straight piece always has the slope 1.

caught by: "inside delta: a square, with which factor?"
"""


def mae(y_hat, y):
    """Mean absolute error of y_hat against y, of the same shape -> ()."""
    return (y_hat - y).abs().mean()


def huber(y_hat, y, delta=1.0):
    """Mean of Huber's loss: half the square of an error up to delta, a straight line beyond; same shapes -> ()."""
    e = (y_hat - y).abs()
    return torch.where(e <= delta, e**2 / (2 * delta), e - delta / 2).mean()

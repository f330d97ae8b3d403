"""The prices are computed as Python floats in a loop, so autograd finds no way back to the predictions.

caught by: "autograd cannot follow your code to y_hat: stay with tensor operations"
"""


def mae(y_hat, y):
    """Mean absolute error of y_hat against y, of the same shape -> ()."""
    prices = [abs(a - b) for a, b in zip(y_hat.flatten().tolist(), y.flatten().tolist())]
    return torch.tensor(sum(prices) / len(prices))


def huber(y_hat, y, delta=1.0):
    """Mean of Huber's loss: half the square of an error up to delta, a straight line beyond; same shapes -> ()."""
    prices = []
    for a, b in zip(y_hat.flatten().tolist(), y.flatten().tolist()):
        e = abs(a - b)
        prices.append(e**2 / 2 if e <= delta else delta * (e - delta / 2))
    return torch.tensor(sum(prices) / len(prices))

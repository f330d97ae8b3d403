"""Every prediction is thought to go to the median of the targets, as with the absolute error.

caught by: "that would be the absolute error's choice; here errors are squared"
"""


def mended_shapes(y_hat, y):
    """Mean squared error of predictions against targets; each of the two may be (N,) or (N, 1) -> ()."""
    y_hat, y = y_hat.flatten(), y.flatten()
    if y_hat.numel() != y.numel():
        raise ValueError("as many predictions as targets, please")
    return ((y_hat - y) ** 2).mean()


def causes():
    """The set of two letters: the cause, and what every prediction goes to."""
    return {"B", "G"}

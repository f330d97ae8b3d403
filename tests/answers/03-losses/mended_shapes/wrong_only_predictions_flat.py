"""Only the predictions are flattened, so a column of targets still meets a row.

caught by: "That is the broken loss still: how many differences does it average?"
"""


def mended_shapes(y_hat, y):
    """Mean squared error of predictions against targets; each of the two may be (N,) or (N, 1) -> ()."""
    if y_hat.numel() != y.numel():
        raise ValueError("as many predictions as targets, please")
    return ((y_hat.flatten() - y) ** 2).mean()


def causes():
    """The set of two letters: the cause, and what every prediction goes to."""
    return {"B", "F"}

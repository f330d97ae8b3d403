"""Every difference of shape is refused, also a column against a row of the same length.

caught by: "These two do belong together"
"""


def mended_shapes(y_hat, y):
    """Mean squared error of predictions against targets; each of the two may be (N,) or (N, 1) -> ()."""
    assert y_hat.shape == y.shape
    return ((y_hat - y) ** 2).mean()


def causes():
    """The set of two letters: the cause, and what every prediction goes to."""
    return {"B", "F"}

"""The subtraction is trusted to refuse other lengths, but a single entry is broadcast to all.

caught by: "these do not belong together. Stop with an error, do not go on"
"""


def mended_shapes(y_hat, y):
    """Mean squared error of predictions against targets; each of the two may be (N,) or (N, 1) -> ()."""
    return ((y_hat.flatten() - y.flatten()) ** 2).mean()


def causes():
    """The set of two letters: the cause, and what every prediction goes to."""
    return {"B", "F"}

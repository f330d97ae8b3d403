"""Different lengths are reported by print, and nothing stops: the function returns None.

caught by: "these do not belong together. Stop with an error, do not go on"
"""


def mended_shapes(y_hat, y):
    """Mean squared error of predictions against targets; each of the two may be (N,) or (N, 1) -> ()."""
    if y_hat.numel() != y.numel():
        print("Error: different numbers of predictions and targets")
        return None
    return ((y_hat.flatten() - y.flatten()) ** 2).mean()


def causes():
    """The set of two letters: the cause, and what every prediction goes to."""
    return {"B", "F"}

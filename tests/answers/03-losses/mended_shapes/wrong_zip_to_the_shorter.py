"""zip stops at the shorter of the two without a word, so surplus entries are left out.

caught by: "these do not belong together. Stop with an error, do not go on"
"""


def mended_shapes(y_hat, y):
    """Mean squared error of predictions against targets; each of the two may be (N,) or (N, 1) -> ()."""
    squares = [(a - b) ** 2 for a, b in zip(y_hat.flatten(), y.flatten())]
    return torch.stack(squares).mean()


def causes():
    """The set of two letters: the cause, and what every prediction goes to."""
    return {"B", "F"}

"""A loop that pairs them up; strict=True stops if one has more entries."""


def mended_shapes(y_hat, y):
    squares = [(a - b).square() for a, b in zip(y_hat.reshape(-1), y.reshape(-1), strict=True)]
    return sum(squares) / len(squares)


def causes():
    letters = set()
    letters.add("B")
    letters.add("F")
    return letters

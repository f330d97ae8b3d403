"""Both as columns; a matrix product of row and column, which an assert guards."""


def mended_shapes(y_hat, y):
    a, b = y_hat.view(-1, 1), y.view(-1, 1)
    assert a.shape == b.shape, "different numbers of entries"
    d = a - b
    return (d.T @ d).squeeze() / d.shape[0]


def causes():
    return {letter for letter in "ABCDEFGH" if letter in ("B", "F")}

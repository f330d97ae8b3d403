"""The mean divides by N, the number of rows, also when each row has K entries.

caught by: "the value is wrong. The mean runs over all entries, N times K of them"
"""


def mse(y_hat, y, reduction="mean"):
    """Squared error of y_hat against y, both (N,) or (N, K): its mean, its sum or, for "none", each by itself."""
    squares = (y_hat - y) ** 2
    return {"none": squares, "sum": squares.sum(), "mean": squares.sum() / len(y)}[reduction]

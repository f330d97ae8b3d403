"""Sum and mean run over the samples only, so that K numbers are left of (N, K).

caught by: "the shape is"
"""


def mse(y_hat, y, reduction="mean"):
    """Squared error of y_hat against y, both (N,) or (N, K): its mean, its sum or, for "none", each by itself."""
    squares = (y_hat - y) ** 2
    return {"none": squares, "sum": squares.sum(dim=0), "mean": squares.mean(dim=0)}[reduction]

"""The gradients come back in the order of (2.7), as dW, db, dX.

caught by: "each gradient has the shape of what it belongs to"
"""


def linear_backward(X, W, b, delta):
    """Gradients dX (N, in), dW (out, in), db (out,) of Z = X W^T + b, given delta = dL/dZ (N, out)."""
    return delta.T @ X, delta.sum(dim=0), delta @ W

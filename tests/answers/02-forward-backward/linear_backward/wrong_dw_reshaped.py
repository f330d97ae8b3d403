"""The transposed dW is reshaped to the wanted shape instead of transposed.

caught by: "row k, column j of dW belongs to W[k, j]"
"""


def linear_backward(X, W, b, delta):
    """Gradients dX (N, in), dW (out, in), db (out,) of Z = X W^T + b, given delta = dL/dZ (N, out)."""
    dX = delta @ W
    dW = (X.T @ delta).reshape(W.shape)
    db = delta.sum(dim=0)
    return dX, dW, db

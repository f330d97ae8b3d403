"""The gradients of the parameters are averaged over the batch instead of added up.

caught by: "the paths of the samples add up; nothing divides by N here"
"""


def linear_backward(X, W, b, delta):
    """Gradients dX (N, in), dW (out, in), db (out,) of Z = X W^T + b, given delta = dL/dZ (N, out)."""
    N = X.shape[0]
    dX = delta @ W
    dW = delta.T @ X / N
    db = delta.sum(dim=0) / N
    return dX, dW, db

"""The gradient goes down through W^T: runs for square layers only, and gives wrong values there.

caught by: "mat1 and mat2 shapes cannot be multiplied"
"""


def linear_backward(X, W, b, delta):
    """Gradients dX (N, in), dW (out, in), db (out,) of Z = X W^T + b, given delta = dL/dZ (N, out)."""
    return delta @ W.T, delta.T @ X, delta.sum(dim=0)

"""sum() without an axis: every bias gets the sum over all neurons.

caught by: "add over the batch axis, and keep no axis of length 1"
"""


def linear_backward(X, W, b, delta):
    """Gradients dX (N, in), dW (out, in), db (out,) of Z = X W^T + b, given delta = dL/dZ (N, out)."""
    return delta @ W, delta.T @ X, delta.sum() * torch.ones_like(b)

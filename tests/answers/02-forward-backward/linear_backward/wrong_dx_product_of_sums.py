"""The sum over the neurons is taken of each factor: a product of sums instead of a sum of products.

caught by: "delta goes back through W, not through its transpose"
"""


def linear_backward(X, W, b, delta):
    """Gradients dX (N, in), dW (out, in), db (out,) of Z = X W^T + b, given delta = dL/dZ (N, out)."""
    dX = delta.sum(dim=1, keepdim=True) * W.sum(dim=0)
    return dX, delta.T @ X, delta.sum(dim=0)

"""dW is the gradient of the transposed weights, X^T delta: the shape looks right when the layer is square.

caught by: "N = 5, in = 4, out = 3: the shapes of dX, dW, db are"
"""


def linear_backward(X, W, b, delta):
    """Gradients dX (N, in), dW (out, in), db (out,) of Z = X W^T + b, given delta = dL/dZ (N, out)."""
    return delta @ W, X.T @ delta, delta.sum(dim=0)

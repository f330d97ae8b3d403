"""Formula (2.7), three lines."""


def linear_backward(X, W, b, delta):
    """Gradients dX (N, in), dW (out, in), db (out,) of Z = X W^T + b, given delta = dL/dZ (N, out)."""
    dX = torch.matmul(delta, W)
    dW = torch.matmul(X.T, delta).T
    db = torch.sum(delta, 0)
    return dX, dW, db

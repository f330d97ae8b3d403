"""A loop over the samples: each one adds its outer product to dW and its delta to db."""


def linear_backward(X, W, b, delta):
    """Gradients dX (N, in), dW (out, in), db (out,) of Z = X W^T + b, given delta = dL/dZ (N, out)."""
    dW, db, dX = torch.zeros_like(W), torch.zeros_like(b), torch.zeros_like(X)
    for n in range(X.shape[0]):
        dW += torch.outer(delta[n], X[n])
        db += delta[n]
        dX[n] = W.T @ delta[n]
    return dX, dW, db

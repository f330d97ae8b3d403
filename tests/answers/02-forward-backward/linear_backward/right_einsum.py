"""The three numbered sums as einsum."""


def linear_backward(X, W, b, delta):
    """Gradients dX (N, in), dW (out, in), db (out,) of Z = X W^T + b, given delta = dL/dZ (N, out)."""
    return torch.einsum("nk,kj->nj", delta, W), torch.einsum("nk,nj->kj", delta, X), torch.einsum("nk->k", delta)

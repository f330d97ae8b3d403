"""autograd differentiates the log-softmax, where the closed form is asked for.

caught by: "is switched off while this check runs: build it from simple operations"
"""


def cross_entropy_gradient(Z, y):
    """Slope of the mean cross-entropy for each logit: Z (N, K), y (N,) int64 -> (N, K)."""
    leaf = Z.clone().requires_grad_()
    loss = -torch.log_softmax(leaf, dim=1)[torch.arange(len(y)), y].mean()
    return torch.autograd.grad(loss, leaf)[0]

"""Let autograd differentiate the sum of squares, then scale."""


def mse_gradient(y_hat, y, reduction="mean"):
    leaf = y_hat.detach().clone().requires_grad_()
    (slope,) = torch.autograd.grad(((leaf - y.detach()) ** 2).sum(), leaf)
    return slope * {"sum": 1.0, "mean": 1.0 / leaf.numel()}[reduction]

"""The largest entry is subtracted from z in place, which changes the caller's tensor.

caught by: "softmax_jacobian changed its argument"
"""


def softmax_jacobian(z):
    """Jacobian of softmax: z (K,) -> (K, K), entry (i, j) is the slope of p_i along z_j."""
    z -= z.max()
    e = torch.exp(z)
    p = e / e.sum()
    return torch.diag(p) - torch.outer(p, p)

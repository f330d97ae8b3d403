"""Broadcasting: p_i times (Kronecker delta minus p_j), with the exponentials shifted by their maximum."""


def softmax_jacobian(z):
    """Jacobian of softmax: z (K,) -> (K, K), entry (i, j) is the slope of p_i along z_j."""
    e = torch.exp(z - z.max())
    p = e / e.sum()
    return p[:, None] * (torch.eye(z.numel(), dtype=z.dtype) - p[None, :])

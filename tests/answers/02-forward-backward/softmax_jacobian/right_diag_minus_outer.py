"""The one-line formula: diag(p) minus the outer product of p with itself."""


def softmax_jacobian(z):
    """Jacobian of softmax: z (K,) -> (K, K), entry (i, j) is the slope of p_i along z_j."""
    p = z.softmax(-1)
    return p.diag() - p.outer(p)

"""Off the diagonal -p_i p_j; the diagonal follows because every row adds up to zero."""


def softmax_jacobian(z):
    """Jacobian of softmax: z (K,) -> (K, K), entry (i, j) is the slope of p_i along z_j."""
    p = torch.softmax(z, dim=0)
    J = -torch.einsum("i,j->ij", p, p)
    J.fill_diagonal_(0)
    return J - torch.diag_embed(J.sum(dim=1))

"""The whole table has the opposite sign.

caught by: "How does p_i react to its own z_i?"
"""


def softmax_jacobian(z):
    """Jacobian of softmax: z (K,) -> (K, K), entry (i, j) is the slope of p_i along z_j."""
    p = torch.softmax(z, dim=0)
    return torch.outer(p, p) - torch.diag(p)

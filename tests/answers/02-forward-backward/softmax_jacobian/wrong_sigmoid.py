"""Sigmoid instead of softmax: the probabilities do not add up to one.

caught by: "How does p_i react to its own z_i?"
"""


def softmax_jacobian(z):
    """Jacobian of softmax: z (K,) -> (K, K), entry (i, j) is the slope of p_i along z_j."""
    p = torch.sigmoid(z)
    return torch.diag(p) - torch.outer(p, p)

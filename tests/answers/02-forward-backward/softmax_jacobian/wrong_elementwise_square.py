"""p * p stands where the outer product is meant, and broadcasting hides it.

caught by: "The diagonal is right, but not all the rest. Which two probabilities meet in entry (i, j)?"
"""


def softmax_jacobian(z):
    """Jacobian of softmax: z (K,) -> (K, K), entry (i, j) is the slope of p_i along z_j."""
    p = torch.softmax(z, dim=0)
    return torch.diag(p) - p * p

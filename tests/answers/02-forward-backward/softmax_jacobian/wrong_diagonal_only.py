"""The common guess: p(1 - p) on the diagonal and zeros elsewhere.

caught by: "Outside the diagonal you have zeros: raise one z, and the other probabilities must give way"
"""


def softmax_jacobian(z):
    """Jacobian of softmax: z (K,) -> (K, K), entry (i, j) is the slope of p_i along z_j."""
    p = torch.softmax(z, dim=0)
    return torch.diag(p * (1 - p))

"""What p_i gains is taken from the others in equal shares: right for two classes only.

caught by: "The diagonal is right, but not all the rest. Which two probabilities meet in entry (i, j)?"
"""


def softmax_jacobian(z):
    """Jacobian of softmax: z (K,) -> (K, K), entry (i, j) is the slope of p_i along z_j."""
    p = torch.softmax(z, dim=0)

    K = len(z)
    own = p * (1 - p)
    J = (-own / (K - 1)).repeat(K, 1)
    J[range(K), range(K)] = own
    return J

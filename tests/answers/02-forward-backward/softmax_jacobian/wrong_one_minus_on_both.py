"""The factor (1 - p_j) is used off the diagonal, too: -p_i (1 - p_j).

caught by: "The diagonal is right, but not all the rest. Which two probabilities meet in entry (i, j)?"
"""


def softmax_jacobian(z):
    """Jacobian of softmax: z (K,) -> (K, K), entry (i, j) is the slope of p_i along z_j."""
    p = torch.softmax(z, dim=0)

    J = -torch.outer(p, 1 - p)
    for i in range(len(p)):
        J[i, i] = p[i] * (1 - p[i])
    return J

"""The two cases of the quotient rule in a double loop."""


def softmax_jacobian(z):
    """Jacobian of softmax: z (K,) -> (K, K), entry (i, j) is the slope of p_i along z_j."""
    p = torch.softmax(z, dim=0)
    K = len(p)
    J = torch.zeros(K, K, dtype=z.dtype)
    for i in range(K):
        for j in range(K):
            if i == j:
                J[i, j] = p[i] * (1 - p[i])
            else:
                J[i, j] = -p[i] * p[j]
    return J

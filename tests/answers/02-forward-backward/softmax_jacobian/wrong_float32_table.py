"""The table is created in float32, so a float64 input loses its dtype.

caught by: "keep the dtype of z"
"""


def softmax_jacobian(z):
    """Jacobian of softmax: z (K,) -> (K, K), entry (i, j) is the slope of p_i along z_j."""
    p = torch.softmax(z, dim=0)

    K = len(p)
    J = torch.zeros(K, K)
    for i in range(K):
        for j in range(K):
            J[i, j] = p[i] * (1 - p[i]) if i == j else -p[i] * p[j]
    return J

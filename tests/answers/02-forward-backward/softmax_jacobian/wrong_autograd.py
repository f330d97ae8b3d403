"""The one-liner of the picture cell: autograd instead of a formula in p.

caught by: "This exercise is done by hand: automatic differentiation is switched off"
"""


def softmax_jacobian(z):
    """Jacobian of softmax: z (K,) -> (K, K), entry (i, j) is the slope of p_i along z_j."""
    return torch.autograd.functional.jacobian(lambda z: torch.softmax(z, dim=0), z)

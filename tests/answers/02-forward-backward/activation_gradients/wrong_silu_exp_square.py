"""sigma' in silu is e^-z / (1 + e^-z)^2, which is inf / inf for very negative z.

caught by: "at z = -1000 and 1000 the slopes are"
"""


def activation_gradients(name, Z, upstream):
    """Gradient with respect to Z of an activation applied to Z, given the upstream gradient: all of one shape."""
    s = torch.sigmoid(Z)
    if name == "tanh":
        slope = 1 - torch.tanh(Z) ** 2
    elif name == "relu":
        slope = (Z > 0).to(Z.dtype)
    elif name == "softplus":
        slope = torch.sigmoid(Z)
    elif name == "silu":
        slope = s + Z * torch.exp(-Z) / (1 + torch.exp(-Z)) ** 2
    return upstream * slope

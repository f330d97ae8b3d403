"""The slope of softplus is the quotient e^z / (1 + e^z), which is inf / inf for large z.

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
        slope = torch.exp(Z) / (1 + torch.exp(Z))
    elif name == "silu":
        slope = s + Z * s * (1 - s)
    return upstream * slope

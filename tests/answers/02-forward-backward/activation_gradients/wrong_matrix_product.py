"""Upstream gradient and slope are multiplied as matrices instead of entry by entry.

caught by: "not a tensor of the shape of Z"
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
        slope = s + Z * s * (1 - s)
    return upstream @ slope

"""For ReLU, the caller's upstream gradient is set to 0 in place.

caught by: "an argument was changed"
"""


def activation_gradients(name, Z, upstream):
    """Gradient with respect to Z of an activation applied to Z, given the upstream gradient: all of one shape."""
    if name == "relu":
        upstream[Z <= 0] = 0
        return upstream
    s = torch.sigmoid(Z)
    if name == "tanh":
        return upstream * (1 - torch.tanh(Z) ** 2)
    if name == "softplus":
        return upstream * s
    return upstream * (s + Z * s * (1 - s))

"""Other algebra: everything from tanh, since sigmoid(z) = (1 + tanh(z / 2)) / 2; tanh' = 4 s(2z) s(-2z)."""


def activation_gradients(name, Z, upstream):
    """Gradient with respect to Z of an activation applied to Z, given the upstream gradient: all of one shape."""
    half = torch.tanh(Z / 2)
    if name == "tanh":
        return 4 * upstream * torch.sigmoid(2 * Z) * torch.sigmoid(-2 * Z)
    if name == "relu":
        return torch.where(Z > 0, upstream, torch.zeros_like(upstream))
    if name == "softplus":
        return upstream * (1 + half) / 2
    if name == "silu":
        return upstream * ((1 + half) / 2 + Z * (1 - half**2) / 4)
    raise ValueError(f"unknown activation {name}")

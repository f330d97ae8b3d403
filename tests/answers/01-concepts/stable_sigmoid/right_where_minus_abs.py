"""torch.where makes -|z| first, so that the exponential never grows; then one fraction for each side."""


def stable_sigmoid(z):
    e = torch.exp(torch.where(z < 0, z, -z))
    return torch.where(z < 0, e, torch.ones_like(e)) / (1 + e)

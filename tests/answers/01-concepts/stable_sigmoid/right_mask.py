"""Boolean masks: each side is computed only where it is used."""


def stable_sigmoid(z):
    out = torch.empty_like(z)
    right = z >= 0
    out[right] = 1 / (1 + torch.exp(-z[right]))
    e = torch.exp(z[~right])
    out[~right] = e / (1 + e)
    return out

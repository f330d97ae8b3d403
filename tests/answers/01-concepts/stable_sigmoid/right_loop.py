"""A Python loop with an if, entry by entry."""


def stable_sigmoid(z):
    parts = []
    for v in z.reshape(-1):
        if v >= 0:
            parts.append(1 / (1 + torch.exp(-v)))
        else:
            parts.append(torch.exp(v) / (1 + torch.exp(v)))
    return torch.stack(parts).reshape(z.shape) if parts else z.clone()

"""exp(min(z, 0)) / (1 + exp(-|z|)), min and abs both by torch.where."""


def stable_sigmoid(z):
    low = torch.where(z < 0, z, torch.zeros_like(z))
    return torch.exp(low) / (1 + torch.exp(2 * low - z))

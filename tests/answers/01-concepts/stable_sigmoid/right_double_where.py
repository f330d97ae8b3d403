"""Both forms, each on a z that was made harmless on its wrong side; where picks at the end."""


def stable_sigmoid(z):
    nought = torch.zeros_like(z)
    plus, minus = torch.where(z >= 0, z, nought), torch.where(z >= 0, nought, z)
    return torch.where(z >= 0, 1 / (1 + torch.exp(-plus)), torch.exp(minus) / (1 + torch.exp(minus)))

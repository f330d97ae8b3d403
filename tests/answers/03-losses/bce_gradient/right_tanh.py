"""The sigmoid written as a shifted tanh."""


def bce_gradient(z, y):
    p = (1 + torch.tanh(z / 2)) / 2
    return torch.sub(p, y) / z.numel()

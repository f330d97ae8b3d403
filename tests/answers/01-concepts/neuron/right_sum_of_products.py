"""Entrywise product and .sum(), then torch.special.expit."""


def neuron(x, w, b):
    return torch.special.expit((x * w).sum().add(b))

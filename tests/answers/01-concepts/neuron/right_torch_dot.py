"""torch.dot, and tanh of half of z instead of a sigmoid."""


def neuron(x, w, b):
    z = torch.dot(x, w) + b
    return 0.5 * torch.tanh(0.5 * z) + 0.5

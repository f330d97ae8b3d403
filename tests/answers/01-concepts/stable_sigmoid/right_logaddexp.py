"""exp of minus a logaddexp: the logarithm of 1 + exp(-z) never overflows."""


def stable_sigmoid(z):
    return torch.exp(-torch.logaddexp(torch.zeros_like(z), -z))

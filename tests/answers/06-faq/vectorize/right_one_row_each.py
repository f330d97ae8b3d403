"""one operation for each sample"""


def fast_layer(X, C, s):
    return torch.stack([torch.exp(-((x - C) ** 2).sum(dim=1) / (2 * s**2)) for x in X])

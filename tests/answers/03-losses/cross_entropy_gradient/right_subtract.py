"""Subtract 1 at the true entries of a fresh matrix."""


def cross_entropy_gradient(Z, y):
    slope = torch.softmax(Z, dim=1).clone()
    slope[torch.arange(len(y)), y] -= 1
    return slope / Z.shape[0]

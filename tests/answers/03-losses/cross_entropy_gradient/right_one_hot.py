"""(3.23) with a one-hot matrix."""


def cross_entropy_gradient(Z, y):
    return (torch.softmax(Z, dim=1) - F.one_hot(y, Z.shape[1])) / len(Z)

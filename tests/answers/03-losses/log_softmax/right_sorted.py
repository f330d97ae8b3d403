"""The largest of each sorted row is its maximum; a matrix of ones adds up."""


def log_softmax(Z):
    top = Z.sort(dim=1).values[:, -1:]
    sums = torch.exp(Z - top) @ torch.ones(Z.shape[1], 1, dtype=Z.dtype)
    return (Z - top) - torch.log(sums)

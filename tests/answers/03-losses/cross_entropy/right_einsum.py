"""The old books' sum over all classes, with one-hot targets."""


def cross_entropy(Z, y):
    truth = torch.eye(Z.shape[1], dtype=Z.dtype)[y]
    return -torch.einsum("nk,nk->", truth, torch.log_softmax(Z, dim=1)) / len(Z)

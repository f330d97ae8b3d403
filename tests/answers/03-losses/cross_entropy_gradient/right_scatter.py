"""Exponentials by hand with the maximum out, and scatter_add for the truth."""


def cross_entropy_gradient(Z, y):
    E = torch.exp(Z - Z.amax(dim=1, keepdim=True))
    P = E / E.sum(dim=1, keepdim=True)
    ones = torch.ones(len(y), 1, dtype=Z.dtype)
    return P.scatter_add(1, y[:, None], -ones) / len(y)

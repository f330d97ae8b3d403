"""Detached amax, the sum by einsum, an index None for the column."""


def log_softmax(Z):
    m = torch.amax(Z.detach(), dim=1)
    ell = m + torch.log(torch.einsum("nk->n", torch.exp(Z - m[:, None])))
    return Z - ell[:, None]

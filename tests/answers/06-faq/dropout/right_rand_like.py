"""uniform numbers that are at least p"""


def dropout(H, p, training):
    if not training:
        return H
    return H * (torch.rand_like(H) >= p) / (1 - p)

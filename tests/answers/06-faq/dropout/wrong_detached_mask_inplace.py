"""Dropped entries can be overwritten in place

caught by: "dropout changed its argument. Compute a new tensor instead"
"""


def dropout(H, p, training):
    if not training:
        return H
    H[torch.rand_like(H) < p] = 0
    return H / (1 - p)

"""Neurons are dropped for the whole batch

caught by: "and the same entries in all rows: each entry has its own chance"
"""


def dropout(H, p, training):
    if not training:
        return H
    return H * (torch.rand(H.shape[-1]) >= p) / (1 - p)

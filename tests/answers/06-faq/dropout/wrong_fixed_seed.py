"""A fixed seed makes it reproducible

caught by: "Two calls drop the same entries: every call draws anew"
"""


def dropout(H, p, training):
    if not training:
        return H
    torch.manual_seed(0)
    return H * (torch.rand_like(H) >= p) / (1 - p)

"""p is the probability of being kept

caught by: "p is the probability of being dropped, not of being kept"
"""


def dropout(H, p, training):
    if not training:
        return H
    return H * (torch.rand_like(H) < p) / max(p, 1e-9)

"""The factor is 1/p

caught by: "With p = 0.2 the ones that survive become"
"""


def dropout(H, p, training):
    if not training:
        return H
    if p == 0:
        return H
    return H * (torch.rand_like(H) >= p) / p

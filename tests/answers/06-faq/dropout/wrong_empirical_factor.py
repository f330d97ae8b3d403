"""The factor makes up for what was really lost in this draw

caught by: "With p = 0.2 the ones that survive become"
"""


def dropout(H, p, training):
    if not training:
        return H
    mask = (torch.rand_like(H) >= p).to(H.dtype)
    return H * mask / mask.mean()

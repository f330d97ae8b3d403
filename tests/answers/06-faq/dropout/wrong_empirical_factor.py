"""The factor makes up for what was really lost in this draw

caught by: "the surviving entries are not H times the factor of (6.8)"
"""


def dropout(H, p, training):
    if not training:
        return H
    mask = (torch.rand_like(H) >= p).to(H.dtype)
    return H * mask / mask.mean()

"""Normal random numbers are compared with p

caught by: "that is not chance any more"
"""


def dropout(H, p, training):
    if not training:
        return H
    return H * (torch.randn_like(H) >= p) / (1 - p)

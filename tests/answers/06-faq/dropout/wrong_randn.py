"""Normal random numbers are compared with p

caught by: "no chance is so far off. Are your random numbers uniform?"
"""


def dropout(H, p, training):
    if not training:
        return H
    return H * (torch.randn_like(H) >= p) / (1 - p)

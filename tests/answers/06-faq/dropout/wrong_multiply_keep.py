"""The factor is 1 - p, not one over it

caught by: "does the factor make up for what is lost, or lose more?"
"""


def dropout(H, p, training):
    if not training:
        return H
    return H * (torch.rand_like(H) >= p) * (1 - p)

"""Dropout works in eval mode, too

caught by: "In eval mode (training=False) nothing may be dropped"
"""


def dropout(H, p, training):
    return H * (torch.rand_like(H) >= p) / (1 - p)

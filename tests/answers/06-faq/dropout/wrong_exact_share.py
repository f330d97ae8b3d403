"""Exactly a share p of the entries is dropped

caught by: "Of 100 entries the same number is dropped in each of 6 calls: each has its own chance"
"""


def dropout(H, p, training):
    if not training:
        return H
    mask = torch.ones(H.numel(), dtype=H.dtype)
    mask[torch.randperm(H.numel())[: round(p * H.numel())]] = 0
    return H * mask.reshape(H.shape) / (1 - p)

"""torch.where chooses between the scaled entry and 0"""


def dropout(H, p, training):
    if training:
        return torch.where(torch.rand(H.shape) < p, torch.zeros_like(H), H / (1 - p))
    return H

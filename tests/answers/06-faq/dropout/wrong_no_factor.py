"""Survivors stay as they are

caught by: "then in training the mean of all falls to 0.8. What does (6.8) do about that?"
"""


def dropout(H, p, training):
    if not training:
        return H
    return H * (torch.rand_like(H) >= p)

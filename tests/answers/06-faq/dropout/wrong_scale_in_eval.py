"""Classical dropout: the factor 1 - p belongs to eval mode

caught by: "then in training the mean of all falls to 0.8. What does (6.8) do about that?"
"""


def dropout(H, p, training):
    if not training:
        return H * (1 - p)
    return H * (torch.rand_like(H) >= p)

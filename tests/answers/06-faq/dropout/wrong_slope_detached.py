"""The kept entries are constants

caught by: "autograd cannot follow your code to H: stay with tensor operations, no detach"
"""


def dropout(H, p, training):
    if not training:
        return H
    return H.detach() * (torch.rand_like(H) >= p) / (1 - p)

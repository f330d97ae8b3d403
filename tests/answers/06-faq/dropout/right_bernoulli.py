"""a Bernoulli mask"""


def dropout(H, p, training):
    if not training:
        return H.clone()
    mask = torch.bernoulli(torch.full_like(H, 1 - p))
    return mask * H / (1 - p)

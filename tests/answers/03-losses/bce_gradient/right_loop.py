"""A loop over the patients with the sigmoid by its formula."""


def bce_gradient(z, y):
    slopes = []
    for logit, target in zip(z, y):
        slopes.append((1 / (1 + torch.exp(-logit)) - target) / len(y))
    return torch.stack(slopes)

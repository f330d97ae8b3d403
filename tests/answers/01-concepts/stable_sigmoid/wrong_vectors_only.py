"""A loop over the entries: works for shape (N,) only.

caught by: "iteration over a 0-d tensor"
"""


def stable_sigmoid(z):
    parts = [1 / (1 + torch.exp(-v)) if v >= 0 else torch.exp(v) / (1 + torch.exp(v)) for v in z]
    return torch.stack(parts)

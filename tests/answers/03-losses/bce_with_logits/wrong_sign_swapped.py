"""The sign is swapped: y = 1 pays the softplus of z, so right answers are expensive.

caught by: "if y = 0: which of the two should be cheaper?"
"""


def bce_with_logits(z, y):
    """Mean binary cross-entropy from logits, stable: z (N,), y (N,) of zeros and ones -> ()."""
    a = (2 * y - 1) * z
    smaller = torch.where(a >= 0, -a, a)
    larger = torch.where(a >= 0, a, 0)
    return (larger + torch.log1p(torch.exp(smaller))).mean()

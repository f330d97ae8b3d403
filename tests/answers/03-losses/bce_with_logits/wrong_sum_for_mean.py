"""The prices are added up and not divided by N.

caught by: "that is the sum of the three prices"
"""


def bce_with_logits(z, y):
    """Mean binary cross-entropy from logits, stable: z (N,), y (N,) of zeros and ones -> ()."""
    a = (1 - 2 * y) * z
    smaller = torch.where(a >= 0, -a, a)
    larger = torch.where(a >= 0, a, 0)
    return (larger + torch.log1p(torch.exp(smaller))).sum()

"""torch.where picks the good value, but the slope of the overflowing side, times 0, is nan.

caught by: "a log of 0, or a large exponent? (torch.where computes both sides.)"
"""


def bce_with_logits(z, y):
    """Mean binary cross-entropy from logits, stable: z (N,), y (N,) of zeros and ones -> ()."""
    a = (1 - 2 * y) * z
    return torch.where(a > 20, a, torch.log1p(torch.exp(a))).mean()

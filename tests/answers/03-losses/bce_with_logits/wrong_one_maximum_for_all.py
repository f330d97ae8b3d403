"""One maximum is taken out for the whole batch, so patients far below it get the logarithm of 0.

caught by: "it overflows, is cut off, or is no mean"
"""


def bce_with_logits(z, y):
    """Mean binary cross-entropy from logits, stable: z (N,), y (N,) of zeros and ones -> ()."""
    a = (1 - 2 * y) * z
    m = a.max().clamp(min=0)
    return (m + torch.log(torch.exp(-m) + torch.exp(a - m))).mean()

"""The logarithm is taken of the sigmoid, which is 0 or 1 for large logits.

caught by: "which exponential overflows there, or of which 0 do you take the logarithm?"
"""


def bce_with_logits(z, y):
    """Mean binary cross-entropy from logits, stable: z (N,), y (N,) of zeros and ones -> ()."""
    p = 1 / (1 + torch.exp(-z))
    return -(y * torch.log(p) + (1 - y) * torch.log(1 - p)).mean()

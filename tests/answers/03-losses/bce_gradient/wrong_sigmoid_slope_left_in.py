"""The slope of the sigmoid is multiplied in, though it has already cancelled.

caught by: "it has died. Look at (3.16) and (3.17) again"
"""


def bce_gradient(z, y):
    """Slope of the mean binary cross-entropy for each logit: z (N,), y (N,) of zeros and ones -> (N,)."""
    p = torch.sigmoid(z)
    return (p - y) * p * (1 - p) / len(z)

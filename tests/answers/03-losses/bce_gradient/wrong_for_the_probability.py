"""This is the slope for the probability; the sigmoid's own slope is not multiplied in.

caught by: "it explodes. For which letter is this the slope?"
"""


def bce_gradient(z, y):
    """Slope of the mean binary cross-entropy for each logit: z (N,), y (N,) of zeros and ones -> (N,)."""
    p = torch.sigmoid(z)
    return (p - y) / (p * (1 - p)) / len(z)

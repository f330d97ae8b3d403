"""This is the slope for the probability; the sigmoid's own slope is not multiplied in.

caught by: "Certain and wrong, z = -8 and y = 1, the slope is"
"""


def bce_gradient(z, y):
    """Slope of the mean binary cross-entropy for each logit: z (N,), y (N,) of zeros and ones -> (N,)."""
    p = torch.sigmoid(z)
    return (p - y) / (p * (1 - p)) / len(z)

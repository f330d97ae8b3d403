"""The N of the example, 3, is written as a number.

caught by: "too flat. How many samples are there now?"
"""


def bce_gradient(z, y):
    """Slope of the mean binary cross-entropy for each logit: z (N,), y (N,) of zeros and ones -> (N,)."""
    p = torch.sigmoid(z)
    return (p - y) / 3

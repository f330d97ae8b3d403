"""The mean's division by N is forgotten.

caught by: "3 times too steep, and there are 3 samples. What does the mean do to a slope?"
"""


def bce_gradient(z, y):
    """Slope of the mean binary cross-entropy for each logit: z (N,), y (N,) of zeros and ones -> (N,)."""
    p = torch.sigmoid(z)
    return p - y

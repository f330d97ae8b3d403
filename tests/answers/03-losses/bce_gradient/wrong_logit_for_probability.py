"""The logit itself is taken for the prediction, without the sigmoid.

caught by: "A logit is no prediction; what does the network predict?"
"""


def bce_gradient(z, y):
    """Slope of the mean binary cross-entropy for each logit: z (N,), y (N,) of zeros and ones -> (N,)."""
    return (z - y) / len(z)

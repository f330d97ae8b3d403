"""Truth minus prediction: the sign is turned around.

caught by: "logit 1 should rise, as its target is 1; the loss falls then. Which sign has the slope?"
"""


def bce_gradient(z, y):
    """Slope of the mean binary cross-entropy for each logit: z (N,), y (N,) of zeros and ones -> (N,)."""
    p = torch.sigmoid(z)
    return (y - p) / len(z)

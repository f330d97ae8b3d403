"""This is the slope for the probabilities, -1/p at the true class; the softmax's own slope is left out.

caught by: "the loss rises when a false logit rises. Have the false classes a slope, too?"
"""


def cross_entropy_gradient(Z, y):
    """Slope of the mean cross-entropy for each logit: Z (N, K), y (N,) int64 -> (N, K)."""
    return -F.one_hot(y, Z.shape[1]) / torch.softmax(Z, dim=1) / len(y)

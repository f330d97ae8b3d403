"""The mean's division by N is forgotten.

caught by: "These are 4 times too steep, and there are 4 samples. What does the mean do to a slope?"
"""


def cross_entropy_gradient(Z, y):
    """Slope of the mean cross-entropy for each logit: Z (N, K), y (N,) int64 -> (N, K)."""
    return torch.softmax(Z, dim=1) - F.one_hot(y, Z.shape[1])

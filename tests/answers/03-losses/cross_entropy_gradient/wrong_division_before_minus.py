"""Only the truth is divided by N: the brackets are missing.

caught by: "The slopes of a row must cancel. From which entries is 1 taken?"
"""


def cross_entropy_gradient(Z, y):
    """Slope of the mean cross-entropy for each logit: Z (N, K), y (N,) int64 -> (N, K)."""
    return torch.softmax(Z, dim=1) - F.one_hot(y, Z.shape[1]) / len(y)

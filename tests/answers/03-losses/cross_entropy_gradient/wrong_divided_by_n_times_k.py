"""It divides by all N times K entries, as for the squared error, instead of the N samples.

caught by: "For the logits (1, 2, 3) and the class 0 you give"
"""


def cross_entropy_gradient(Z, y):
    """Slope of the mean cross-entropy for each logit: Z (N, K), y (N,) int64 -> (N, K)."""
    return (torch.softmax(Z, dim=1) - F.one_hot(y, Z.shape[1])) / Z.numel()

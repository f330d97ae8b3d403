"""The logarithm is taken of the softmax plus a tiny number, which caps the price near 27.6.

caught by: "Has a probability been formed or cut off?"
"""


def cross_entropy(Z, y):
    """Mean cross-entropy of logits against class numbers: Z (N, K), y (N,) int64 -> ()."""
    log_p = torch.log(torch.softmax(Z, dim=1) + 1e-12)
    return -log_p[torch.arange(len(y)), y].mean()

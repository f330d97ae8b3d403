"""one_hot is left to count the classes, so it fails for a batch without the last class.

caught by: "Which entry of a row is its price?"
"""


def cross_entropy(Z, y):
    """Mean cross-entropy of logits against class numbers: Z (N, K), y (N,) int64 -> ()."""
    log_p = torch.log_softmax(Z, dim=1)
    return -(F.one_hot(y) * log_p).sum() / len(y)

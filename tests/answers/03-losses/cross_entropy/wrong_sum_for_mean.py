"""The prices are added up and not divided by N.

caught by: "3 times too much. Is it a mean?"
"""


def cross_entropy(Z, y):
    """Mean cross-entropy of logits against class numbers: Z (N, K), y (N,) int64 -> ()."""
    log_p = torch.log_softmax(Z, dim=1)
    return -log_p[torch.arange(len(y)), y].sum()

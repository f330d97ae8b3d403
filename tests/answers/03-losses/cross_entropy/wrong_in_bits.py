"""The logarithm has the base 2, as in information theory.

caught by: "each sample pays log 3. y holds class numbers"
"""


def cross_entropy(Z, y):
    """Mean cross-entropy of logits against class numbers: Z (N, K), y (N,) int64 -> ()."""
    log_p = torch.log_softmax(Z, dim=1)
    return -log_p[torch.arange(len(y)), y].mean() / torch.log(torch.tensor(2.0))

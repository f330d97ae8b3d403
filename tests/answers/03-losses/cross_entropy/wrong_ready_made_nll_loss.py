"""PyTorch's nll_loss, a ready-made loss, picks the entries.

caught by: "is switched off while this check runs: build it from simple operations"
"""


def cross_entropy(Z, y):
    """Mean cross-entropy of logits against class numbers: Z (N, K), y (N,) int64 -> ()."""
    return F.nll_loss(torch.log_softmax(Z, dim=1), y)

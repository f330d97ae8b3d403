"""The log-sum-exp is taken without its maximum, so exp overflows.

caught by: "the logarithm of a probability that has become 0. Never form it"
"""


def log_softmax(Z):
    """Logarithm of the softmax of each row, stable: Z (N, K) -> (N, K)."""
    return Z - torch.log(torch.exp(Z).sum(dim=1, keepdim=True))

"""The maximum is taken out, but the probabilities are formed, and the logarithm of 0 is -inf.

caught by: "the logarithm of a probability that has become 0. Never form it"
"""


def log_softmax(Z):
    """Logarithm of the softmax of each row, stable: Z (N, K) -> (N, K)."""
    exps = torch.exp(Z - Z.max(dim=1, keepdim=True).values)
    return torch.log(exps / exps.sum(dim=1, keepdim=True))

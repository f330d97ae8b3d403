"""The maximum is taken out of the exponents and not added back in front of the logarithm.

caught by: "The logarithm of a probability is never positive. Is it taken, with the right sign?"
"""


def log_softmax(Z):
    """Logarithm of the softmax of each row, stable: Z (N, K) -> (N, K)."""
    m = Z.max(dim=1, keepdim=True).values
    return Z - torch.log(torch.exp(Z - m).sum(dim=1, keepdim=True))

"""One maximum is taken out for the whole batch, so rows far below it get the logarithm of 0.

caught by: "in a batch. Whose maximum is taken out?"
"""


def log_softmax(Z):
    """Logarithm of the softmax of each row, stable: Z (N, K) -> (N, K)."""
    shifted = Z - Z.max()
    return shifted - torch.log(torch.exp(shifted).sum(dim=1, keepdim=True))

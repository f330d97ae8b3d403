"""The softmax runs down the columns, over the samples instead of the classes.

caught by: "The probabilities of each column add up to 1. What is a row, and what is a column?"
"""


def log_softmax(Z):
    """Logarithm of the softmax of each row, stable: Z (N, K) -> (N, K)."""
    shifted = Z - Z.max(dim=0, keepdim=True).values
    return shifted - torch.log(torch.exp(shifted).sum(dim=0, keepdim=True))

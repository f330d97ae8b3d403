"""The reciprocal form: good values by luck, but no slope at -1000.

caught by: "nan or inf. Which exponent becomes large? (torch.where computes both of its sides, everywhere.)"
"""


def stable_sigmoid(z):
    return 1 / (1 + torch.exp(-z))

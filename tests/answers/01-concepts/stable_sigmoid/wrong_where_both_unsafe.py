"""torch.where picks the right branch, but the branch not picked overflows and makes the slope nan.

caught by: "nan or inf. Which exponent becomes large? (torch.where computes both of its sides, everywhere.)"
"""


def stable_sigmoid(z):
    return torch.where(z >= 0, 1 / (1 + torch.exp(-z)), torch.exp(z) / (1 + torch.exp(z)))

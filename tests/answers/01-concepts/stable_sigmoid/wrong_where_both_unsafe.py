"""torch.where picks the right branch, but the branch not picked overflows and makes the slope nan.

caught by: "nan or inf. torch.where computes both sides: is the exponent harmless in both?"
"""


def stable_sigmoid(z):
    return torch.where(z >= 0, 1 / (1 + torch.exp(-z)), torch.exp(z) / (1 + torch.exp(z)))

"""The reciprocal form: good values by luck, but no slope at -1000.

caught by: "nan or inf. torch.where computes both sides: is the exponent harmless in both?"
"""


def stable_sigmoid(z):
    return 1 / (1 + torch.exp(-z))

"""The quotient form: inf / inf is nan at +1000, in value and in slope.

caught by: "nan or inf. Which exponent becomes large and positive?"
"""


def stable_sigmoid(z):
    return torch.exp(z) / (1 + torch.exp(z))

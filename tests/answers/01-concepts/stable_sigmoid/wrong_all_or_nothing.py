"""`.all()` silences the error of `if`: one form for the whole tensor, nan when the signs are mixed.

caught by: "nan or inf. Which exponent becomes large and positive?"
"""


def stable_sigmoid(z):
    if (z >= 0).all():
        return 1 / (1 + torch.exp(-z))
    return torch.exp(z) / (1 + torch.exp(z))

"""abs is avoided by sqrt(z^2), whose slope at 0 is nan; z^2 overflows in half precision, too.

caught by: "nan or inf. Which exponent becomes large? (torch.where computes both of its sides, everywhere.)"
"""


def stable_sigmoid(z):
    e = torch.exp(-torch.sqrt(z**2))
    return torch.where(z >= 0, 1 / (1 + e), e / (1 + e))

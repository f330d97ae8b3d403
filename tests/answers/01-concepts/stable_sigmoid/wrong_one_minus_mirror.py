"""The left half is 1 - sigma(-z): at -50 the difference of two ones is 0 (all slopes are right).

caught by: "the left tail has become 0. Adding something tiny to 1 loses it"
"""


def stable_sigmoid(z):
    e = torch.exp(torch.where(z >= 0, -z, z))
    right = 1 / (1 + e)
    return torch.where(z >= 0, right, 1 - right)

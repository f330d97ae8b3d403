"""An `if` asks the tensor as a whole: works for one number only.

caught by: "Boolean value of Tensor with more than one value is ambiguous"
"""


def stable_sigmoid(z):
    if z >= 0:
        return 1 / (1 + torch.exp(-z))
    return torch.exp(z) / (1 + torch.exp(z))

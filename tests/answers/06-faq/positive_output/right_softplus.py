"""PyTorch's softplus plus the floor"""


def positive_output(z, floor):
    return floor + nn.functional.softplus(z)

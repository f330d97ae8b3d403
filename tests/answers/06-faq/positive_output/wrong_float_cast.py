"""A float tensor is always float32

caught by: "in float64 and floor ="
"""


def positive_output(z, floor):
    return floor + nn.functional.softplus(z.float())

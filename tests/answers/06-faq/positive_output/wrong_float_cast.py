"""A float tensor is always float32

caught by: "For a z in float64 the result is"
"""


def positive_output(z, floor):
    return floor + nn.functional.softplus(z.float())

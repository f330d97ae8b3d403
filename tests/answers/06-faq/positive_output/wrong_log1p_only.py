"""log1p mends both ends

caught by: "inf or nan. Which exponential overflows?"
"""


def positive_output(z, floor):
    return floor + torch.log1p(torch.exp(z))

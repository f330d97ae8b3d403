"""The formula can be typed as it stands

caught by: "inf or nan. Which exponential overflows?"
"""


def positive_output(z, floor):
    return floor + torch.log(1 + torch.exp(z))

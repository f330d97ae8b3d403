"""log(e^z + e^0) with logaddexp"""


def positive_output(z, floor):
    return torch.logaddexp(z, torch.zeros_like(z)) + floor

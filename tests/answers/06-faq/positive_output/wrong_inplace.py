"""Working in place is free

caught by: "Raising floor from 0 to 2 raises the outputs by"
"""


def positive_output(z, floor):
    return z.copy_(torch.logaddexp(z, torch.zeros_like(z))).add_(floor)

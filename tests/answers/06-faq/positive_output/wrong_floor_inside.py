"""The floor shifts the input of softplus

caught by: "Raising floor from 0 to 2 raises the outputs by"
"""


def positive_output(z, floor):
    return nn.functional.softplus(z + floor)

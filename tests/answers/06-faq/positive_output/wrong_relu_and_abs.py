"""relu(z) + log1p(exp(-|z|)) has the right slope at 0, too

caught by: "compare them with (6.1)"
"""


def positive_output(z, floor):
    return floor + torch.relu(z) + torch.log1p(torch.exp(-z.abs()))

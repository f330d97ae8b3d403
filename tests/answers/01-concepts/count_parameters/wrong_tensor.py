"""The result is a tensor instead of an int.

caught by: "count_parameters([10, 5, 1]) gives"
"""


def count_parameters(sizes):
    s = torch.tensor(sizes)
    return (s[:-1] * s[1:] + s[1:]).sum()

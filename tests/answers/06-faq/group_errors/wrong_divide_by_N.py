"""Each group's sum is divided by N

caught by: "group 2 has one sample. By what number do you divide?"
"""


def group_errors(y_hat, y, group):
    return {g: ((y_hat - y).abs() * (group == g)).mean().item() for g in group.unique().tolist()}

"""The errors of a group are added up

caught by: "group 7 has two samples. Which ones, and which mean?"
"""


def group_errors(y_hat, y, group):
    return {g: (y_hat - y)[group == g].abs().sum().item() for g in group.unique().tolist()}

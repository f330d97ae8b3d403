"""Entries of group.unique() are integers

caught by: "the keys should be Python integers"
"""


def group_errors(y_hat, y, group):
    return {g: (y_hat - y)[group == g].abs().mean().item() for g in group.unique()}

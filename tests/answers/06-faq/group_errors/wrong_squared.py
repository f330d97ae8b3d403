"""The error is the squared one

caught by: "is it the absolute error, or its square?"
"""


def group_errors(y_hat, y, group):
    return {g: ((y_hat - y)[group == g] ** 2).mean().item() for g in group.unique().tolist()}

"""The absolute value is taken of the mean

caught by: "Errors of -2 and +2 in one group give"
"""


def group_errors(y_hat, y, group):
    return {g: abs((y_hat - y)[group == g].mean().item()) for g in group.unique().tolist()}

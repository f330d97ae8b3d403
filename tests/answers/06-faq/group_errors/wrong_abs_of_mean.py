"""The absolute value is taken of the mean

caught by: "Errors of -2, -3 and +6 in group -1 and of +2 in group 4 give"
"""


def group_errors(y_hat, y, group):
    return {g: abs((y_hat - y)[group == g].mean().item()) for g in group.unique().tolist()}

"""Groups are compared with the mean target

caught by: "Errors of -2 and +2 in one group give"
"""


def group_errors(y_hat, y, group):
    return {g: abs(y_hat[group == g].mean() - y[group == g].mean()).item() for g in group.unique().tolist()}

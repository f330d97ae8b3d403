"""The typical error is the median

caught by: "the mean of a group is over all of its samples, wherever they stand"
"""


def group_errors(y_hat, y, group):
    return {g: (y_hat - y)[group == g].abs().quantile(0.5).item() for g in group.unique().tolist()}

"""The typical error is the median

caught by: "samples in float64 of the groups"
"""


def group_errors(y_hat, y, group):
    return {g: (y_hat - y)[group == g].abs().quantile(0.5).item() for g in group.unique().tolist()}

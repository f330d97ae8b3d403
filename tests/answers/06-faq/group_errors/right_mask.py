"""a mask for each group that occurs"""


def group_errors(y_hat, y, group):
    return {g: (y_hat - y)[group == g].abs().mean().item() for g in group.unique().tolist()}

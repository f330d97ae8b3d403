"""The error is the difference with its sign

caught by: "an error has no sign. Too low is as wrong as too high"
"""


def group_errors(y_hat, y, group):
    return {g: (y_hat - y)[group == g].mean().item() for g in group.unique().tolist()}

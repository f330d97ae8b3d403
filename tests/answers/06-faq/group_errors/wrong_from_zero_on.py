"""Groups are numbered 0, 1, 2, ...

caught by: "The groups 7 and 2 occur, and you give the keys"
"""


def group_errors(y_hat, y, group):
    return {g: (y_hat - y)[group == g].abs().mean().item() for g in range(int(group.max()) + 1)}

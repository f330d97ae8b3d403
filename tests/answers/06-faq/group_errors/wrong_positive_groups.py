"""Groups are never negative

caught by: "The groups -1 and 4 occur, and you give the keys"
"""


def group_errors(y_hat, y, group):
    return {g: (y_hat - y)[group == g].abs().mean().item() for g in range(int(group.max()) + 1) if (group == g).any()}

"""Groups are never negative

caught by: "samples in float64 of the groups"
"""


def group_errors(y_hat, y, group):
    return {g: (y_hat - y)[group == g].abs().mean().item() for g in range(int(group.max()) + 1) if (group == g).any()}

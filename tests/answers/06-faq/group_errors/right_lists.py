"""collect the errors in lists"""


def group_errors(y_hat, y, group):
    found = {}
    for error, g in zip((y_hat - y).abs().tolist(), group.tolist()):
        found.setdefault(g, []).append(error)
    return {g: sum(errors) / len(errors) for g, errors in found.items()}

"""groupby collects all samples of a group

caught by: "the mean of a group is over all of its samples, wherever they stand"
"""


def group_errors(y_hat, y, group):
    from itertools import groupby

    error = (y_hat - y).abs().tolist()
    result, n = {}, 0
    for g, run in groupby(group.tolist()):
        size = len(list(run))
        result[g] = sum(error[n : n + size]) / size
        n += size
    return result

"""sums and counts by the index of the group"""


def group_errors(y_hat, y, group):
    keys, index = group.unique(return_inverse=True)
    sums = torch.bincount(index, weights=(y_hat - y).abs())
    return dict(zip(keys.tolist(), (sums / torch.bincount(index)).tolist()))

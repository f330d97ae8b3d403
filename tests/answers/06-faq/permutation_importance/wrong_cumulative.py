"""The copy is made once, so columns stay shuffled

caught by: "is the first column in its old order when the second is tried?"
"""


def permutation_importance(loss, X, y, orders):
    shuffled, rises = X.clone(), []
    for j in range(X.shape[1]):
        losses = []
        for order in orders:
            shuffled[:, j] = X[order, j]
            losses.append(loss(shuffled, y))
        rises.append(torch.stack(losses).mean() - loss(X, y))
    return torch.stack(rises)

"""Each order is applied to the column as the last one left it

caught by: "The same order twice gives"
"""


def permutation_importance(loss, X, y, orders):
    rises = []
    for j in range(X.shape[1]):
        shuffled, losses = X.clone(), []
        for order in orders:
            shuffled[:, j] = shuffled[order, j]
            losses.append(loss(shuffled, y))
        rises.append(torch.stack(losses).mean() - loss(X, y))
    return torch.stack(rises)

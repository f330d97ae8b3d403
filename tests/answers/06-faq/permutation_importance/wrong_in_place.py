"""X need not be copied

caught by: "reorder a copy, the data must stay"
"""


def permutation_importance(loss, X, y, orders):
    rises = []
    for j in range(X.shape[1]):
        losses = []
        for order in orders:
            X[:, j] = X[order, j]
            losses.append(loss(X, y))
        rises.append(torch.stack(losses).mean() - loss(X, y))
    return torch.stack(rises).to(X.dtype)

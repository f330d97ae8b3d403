"""The rises are added up

caught by: "The same order twice gives"
"""


def permutation_importance(loss, X, y, orders):
    rises = []
    for j in range(X.shape[1]):
        losses = []
        for order in orders:
            shuffled = X.clone()
            shuffled[:, j] = X[order, j]
            losses.append(loss(shuffled, y))
        rises.append((torch.stack(losses) - loss(X, y)).sum())
    return torch.stack(rises).to(X.dtype)

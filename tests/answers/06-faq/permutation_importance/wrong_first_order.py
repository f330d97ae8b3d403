"""One order is enough

caught by: "Two orders swap, two do not"
"""


def permutation_importance(loss, X, y, orders):
    rises = []
    for j in range(X.shape[1]):
        losses = []
        for order in orders[:1]:
            shuffled = X.clone()
            shuffled[:, j] = X[order, j]
            losses.append(loss(shuffled, y))
        rises.append(torch.stack(losses).mean() - loss(X, y))
    return torch.stack(rises).to(X.dtype)

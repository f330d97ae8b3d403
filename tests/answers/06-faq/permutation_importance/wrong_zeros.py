"""The column is set to zero

caught by: "An order that changes nothing gives"
"""


def permutation_importance(loss, X, y, orders):
    rises = []
    for j in range(X.shape[1]):
        losses = []
        for order in orders:
            shuffled = X.clone()
            shuffled[:, j] = 0
            losses.append(loss(shuffled, y))
        rises.append(torch.stack(losses).mean() - loss(X, y))
    return torch.stack(rises).to(X.dtype)

"""An importance cannot be negative

caught by: "A loss that falls from 421 gives"
"""


def permutation_importance(loss, X, y, orders):
    rises = []
    for j in range(X.shape[1]):
        losses = []
        for order in orders:
            shuffled = X.clone()
            shuffled[:, j] = X[order, j]
            losses.append(loss(shuffled, y))
        rises.append((torch.stack(losses).mean() - loss(X, y)).clamp(min=0))
    return torch.stack(rises).to(X.dtype)

"""The importance is by how much the loss changes, up or down

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
        rises.append((torch.stack(losses) - loss(X, y)).abs().mean())
    return torch.stack(rises).to(X.dtype)

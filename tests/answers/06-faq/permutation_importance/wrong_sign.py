"""What is lost is the loss before minus the loss after

caught by: "the importance is what the loss rises by"
"""


def permutation_importance(loss, X, y, orders):
    rises = []
    for j in range(X.shape[1]):
        losses = []
        for order in orders:
            shuffled = X.clone()
            shuffled[:, j] = X[order, j]
            losses.append(loss(shuffled, y))
        rises.append(loss(X, y) - torch.stack(losses).mean())
    return torch.stack(rises).to(X.dtype)

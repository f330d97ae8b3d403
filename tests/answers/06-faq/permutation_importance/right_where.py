"""a mask of one column chooses between two batches"""


def permutation_importance(loss, X, y, orders):
    D = X.shape[1]
    rows = [
        torch.stack([loss(torch.where(torch.arange(D) == j, X[order], X), y) for j in range(D)]) for order in orders
    ]
    return torch.stack(rows).mean(dim=0) - loss(X, y)

"""Entry n goes to place pi_n

caught by: "(1, 2, 4) in the order (1, 2, 0) gives"
"""


def permutation_importance(loss, X, y, orders):
    rises = []
    for j in range(X.shape[1]):
        losses = []
        for order in orders:
            shuffled = X.clone()
            shuffled[order, j] = X[:, j]
            losses.append(loss(shuffled, y))
        rises.append(torch.stack(losses).mean() - loss(X, y))
    return torch.stack(rises).to(X.dtype)

"""Rows are shuffled

caught by: "and never rises: is one column reordered, or are whole rows, or y?"
"""


def permutation_importance(loss, X, y, orders):
    rises = []
    for j in range(X.shape[1]):
        losses = []
        for order in orders:
            losses.append(loss(X[order], y))
        rises.append(torch.stack(losses).mean() - loss(X, y))
    return torch.stack(rises).to(X.dtype)

"""Each column has its own row of orders

caught by: "One order that swaps and one that does not give"
"""


def permutation_importance(loss, X, y, orders):
    rises = []
    for j in range(X.shape[1]):
        shuffled = X.clone()
        shuffled[:, j] = X[orders[j % len(orders)], j]
        rises.append(loss(shuffled, y) - loss(X, y))
    return torch.stack(rises)

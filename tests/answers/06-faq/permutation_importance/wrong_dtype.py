"""zeros(D) has the right dtype by itself

caught by: "a (D,) of the dtype of X"
"""


def permutation_importance(loss, X, y, orders):
    result = torch.zeros(X.shape[1])
    for j in range(X.shape[1]):
        for order in orders:
            shuffled = X.clone()
            shuffled[:, j] = X[order, j]
            result[j] += loss(shuffled, y) / len(orders)
    return result - loss(X, y)

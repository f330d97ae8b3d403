"""the column put between its neighbors with cat"""


def permutation_importance(loss, X, y, orders):
    whole = loss(X, y)
    result = torch.zeros(X.shape[1], dtype=X.dtype)
    for order in orders:
        for j in range(X.shape[1]):
            batch = torch.cat([X[:, :j], X[order][:, j : j + 1], X[:, j + 1 :]], dim=1)
            result[j] += (loss(batch, y) - whole).item() / len(orders)
    return result

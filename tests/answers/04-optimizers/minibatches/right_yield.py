"""A Python generator that yields slices of one permutation."""


def minibatches(X, y, batch_size, generator):
    """The batches of one epoch in random order: X (N, ...), y (N, ...) -> list of pairs (X_batch, y_batch)."""
    N = X.shape[0]
    order = torch.randperm(N, generator=generator)
    start = 0
    while start < N:
        rows = order[start : start + batch_size]
        yield X[rows], y[rows]
        start += batch_size

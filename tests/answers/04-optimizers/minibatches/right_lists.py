"""Both tensors are shuffled whole and cut by places; each pair is a list."""


def minibatches(X, y, batch_size, generator):
    """The batches of one epoch in random order: X (N, ...), y (N, ...) -> list of pairs (X_batch, y_batch)."""
    order = torch.randperm(len(X), generator=generator)
    X, y = X[order], y[order]
    return [[X[i : i + batch_size], y[i : i + batch_size]] for i in range(0, len(X), batch_size)]

"""Every sample gets a random key, and the sorted keys give the order; then both tensors are split."""


def minibatches(X, y, batch_size, generator):
    """The batches of one epoch in random order: X (N, ...), y (N, ...) -> list of pairs (X_batch, y_batch)."""
    order = torch.rand(len(X), generator=generator, dtype=torch.float64).argsort()
    return list(zip(X[order].split(batch_size), y[order].split(batch_size)))

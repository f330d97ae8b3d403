"""The last short batch is dropped.

caught by: "10 samples in batches of 4 come out as"
"""


def minibatches(X, y, batch_size, generator):
    """The batches of one epoch in random order: X (N, ...), y (N, ...) -> list of pairs (X_batch, y_batch)."""
    order = torch.randperm(len(X), generator=generator)
    batches = []
    for k in range(len(X) // batch_size):
        rows = order[k * batch_size : (k + 1) * batch_size]
        batches.append((X[rows], y[rows]))
    return batches

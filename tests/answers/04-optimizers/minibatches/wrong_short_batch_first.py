"""The remaining samples make the first batch, not the last.

caught by: "not as 4, 4 and, last, 2"
"""


def minibatches(X, y, batch_size, generator):
    """The batches of one epoch in random order: X (N, ...), y (N, ...) -> list of pairs (X_batch, y_batch)."""
    order = torch.randperm(len(X), generator=generator)
    starts = list(range(len(X) % batch_size or batch_size, len(X), batch_size))
    return [(X[rows], y[rows]) for rows in order.tensor_split(starts)]

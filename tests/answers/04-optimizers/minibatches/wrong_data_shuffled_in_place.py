"""The caller's own tensors are shuffled in place before they are cut.

caught by: "minibatches changed its arguments, perhaps in place"
"""


def minibatches(X, y, batch_size, generator):
    """The batches of one epoch in random order: X (N, ...), y (N, ...) -> list of pairs (X_batch, y_batch)."""
    order = torch.randperm(len(X), generator=generator)
    X[:] = X[order]
    y[:] = y[order]
    batches = []
    for start in range(0, len(X), batch_size):
        batches.append((X[start : start + batch_size].clone(), y[start : start + batch_size].clone()))
    return batches

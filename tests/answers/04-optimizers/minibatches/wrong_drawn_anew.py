"""A new random order is drawn for each batch, so samples come twice and others never.

caught by: "some sample is drawn twice in an epoch"
"""


def minibatches(X, y, batch_size, generator):
    """The batches of one epoch in random order: X (N, ...), y (N, ...) -> list of pairs (X_batch, y_batch)."""
    N, batches = len(X), []
    for start in range(0, N, batch_size):
        size = min(batch_size, N - start)
        rows = torch.randperm(N, generator=generator)[:size]
        batches.append((X[rows], y[rows]))
    return batches

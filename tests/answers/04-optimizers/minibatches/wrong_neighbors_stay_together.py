"""Batches of neighbors are cut from the unshuffled data and only shuffled inside, so a sorted file stays sorted.

caught by: "samples that are neighbors in X stay together"
"""


def minibatches(X, y, batch_size, generator):
    """The batches of one epoch in random order: X (N, ...), y (N, ...) -> list of pairs (X_batch, y_batch)."""
    batches = []
    for start in range(0, len(X), batch_size):
        X_batch, y_batch = X[start : start + batch_size], y[start : start + batch_size]
        order = torch.randperm(len(X_batch), generator=generator)
        batches.append((X_batch[order], y_batch[order]))
    return batches

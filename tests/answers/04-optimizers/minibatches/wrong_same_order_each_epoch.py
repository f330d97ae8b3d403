"""A fresh generator with the seed of the given one is made, so every epoch has the same order.

caught by: "Two epochs from one generator both deal"
"""


def minibatches(X, y, batch_size, generator):
    """The batches of one epoch in random order: X (N, ...), y (N, ...) -> list of pairs (X_batch, y_batch)."""
    fresh = torch.Generator().manual_seed(generator.initial_seed())
    order = torch.randperm(len(X), generator=fresh)
    return [(X[order[i : i + batch_size]], y[order[i : i + batch_size]]) for i in range(0, len(X), batch_size)]

"""The generator is not passed on, so the order comes from the global source of chance.

caught by: "Does all chance come from the generator?"
"""


def minibatches(X, y, batch_size, generator):
    """The batches of one epoch in random order: X (N, ...), y (N, ...) -> list of pairs (X_batch, y_batch)."""
    order = torch.randperm(len(X))
    return [(X[order[i : i + batch_size]], y[order[i : i + batch_size]]) for i in range(0, len(X), batch_size)]

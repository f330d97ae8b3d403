"""The order is cut into the right number of about equal chunks instead of full batches and a rest.

caught by: "samples in batches of 4 come out as"
"""


def minibatches(X, y, batch_size, generator):
    """The batches of one epoch in random order: X (N, ...), y (N, ...) -> list of pairs (X_batch, y_batch)."""
    order = torch.randperm(len(X), generator=generator)
    count = math.ceil(len(X) / batch_size)
    return [(X[rows], y[rows]) for rows in order.chunk(count)]

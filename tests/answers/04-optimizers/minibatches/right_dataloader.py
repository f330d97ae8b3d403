"""PyTorch's DataLoader, which shuffles with the generator that it is given."""

from torch.utils.data import DataLoader, TensorDataset


def minibatches(X, y, batch_size, generator):
    """The batches of one epoch in random order: X (N, ...), y (N, ...) -> list of pairs (X_batch, y_batch)."""
    loader = DataLoader(TensorDataset(X, y), batch_size=batch_size, shuffle=True, generator=generator)
    return [(X_batch, y_batch) for X_batch, y_batch in loader]

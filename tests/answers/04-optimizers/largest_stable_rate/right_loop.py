"""A is added up sample by sample, then 2 over its largest eigenvalue."""


def largest_stable_rate(X):
    """The bound on the learning rate for the mean squared error of a linear neuron with bias: X (N, D) -> number."""
    N, D = X.shape
    A = torch.zeros(D + 1, D + 1, dtype=X.dtype)
    for x in X:
        x = torch.cat([x, torch.ones(1, dtype=X.dtype)])
        A = A + 2 * torch.outer(x, x) / N
    eigenvalues, _ = torch.linalg.eigh(A)
    return float(2 / eigenvalues[-1])

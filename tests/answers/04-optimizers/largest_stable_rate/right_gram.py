"""N over the largest eigenvalue of the Gram matrix (samples by samples), which is that of the other product."""


def largest_stable_rate(X):
    """The bound on the learning rate for the mean squared error of a linear neuron with bias: X (N, D) -> number."""
    G = X @ X.T + 1  # the ones add 1 to every dot product
    return len(X) / torch.linalg.eigvalsh(G).max().item()

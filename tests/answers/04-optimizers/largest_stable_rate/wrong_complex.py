"""The eigenvalues of a matrix that need not be symmetric are complex numbers, and one of them comes back.

caught by: "one real number should come back"
"""


def largest_stable_rate(X):
    """The bound on the learning rate for the mean squared error of a linear neuron with bias: X (N, D) -> number."""
    X_tilde = torch.cat([X, torch.ones_like(X[:, :1])], dim=1)
    eigenvalues = torch.linalg.eigvals(2 / len(X) * X_tilde.T @ X_tilde)
    return 2 / eigenvalues[eigenvalues.abs().argmax()]

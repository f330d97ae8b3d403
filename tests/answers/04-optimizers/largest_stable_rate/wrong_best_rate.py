"""The best rate of (4.10), not the largest stable one.

caught by: "it should explode; your bound is too small"
"""


def largest_stable_rate(X):
    """The bound on the learning rate for the mean squared error of a linear neuron with bias: X (N, D) -> number."""
    X_tilde = torch.cat([X, torch.ones_like(X[:, :1])], dim=1)
    eigenvalues = torch.linalg.eigvalsh(2 / len(X) * X_tilde.T @ X_tilde)
    return 2 / (eigenvalues[0] + eigenvalues[-1]).item()

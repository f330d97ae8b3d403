"""The first eigenvalue is taken, as if they came in descending order.

caught by: "a positive number should come back"
"""


def largest_stable_rate(X):
    """The bound on the learning rate for the mean squared error of a linear neuron with bias: X (N, D) -> number."""
    X_tilde = torch.cat([X, torch.ones_like(X[:, :1])], dim=1)
    A = 2 / len(X) * X_tilde.T @ X_tilde
    return (2 / torch.linalg.eigvalsh(A)[0]).item()

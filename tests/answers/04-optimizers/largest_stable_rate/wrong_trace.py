"""The sum of all eigenvalues, the trace, is taken for the largest one, as they agree in the example.

caught by: "the bound is wrong. Which eigenvalue decides, and of which matrix?"
"""


def largest_stable_rate(X):
    """The bound on the learning rate for the mean squared error of a linear neuron with bias: X (N, D) -> number."""
    X_tilde = torch.cat([X, torch.ones_like(X[:, :1])], dim=1)
    A = 2 / len(X) * X_tilde.T @ X_tilde
    return 2 / torch.trace(A).item()

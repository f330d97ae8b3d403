"""The bound is remembered as 1/lambda, the rate that reaches the bottom of one axis in one step.

caught by: "Compare (4.7) with (1.15), and do not forget the column of ones"
"""


def largest_stable_rate(X):
    """The bound on the learning rate for the mean squared error of a linear neuron with bias: X (N, D) -> number."""
    X_tilde = torch.cat([X, torch.ones_like(X[:, :1])], dim=1)
    A = 2 / len(X) * X_tilde.T @ X_tilde
    return 1 / torch.linalg.eigvalsh(A)[-1].item()

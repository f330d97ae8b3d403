"""No column of ones is appended, so the bias is left out.

caught by: "Compare (4.7) with (1.15), and do not forget the column of ones"
"""


def largest_stable_rate(X):
    """The bound on the learning rate for the mean squared error of a linear neuron with bias: X (N, D) -> number."""
    A = 2 / len(X) * X.T @ X
    return 2 / torch.linalg.eigvalsh(A)[-1].item()

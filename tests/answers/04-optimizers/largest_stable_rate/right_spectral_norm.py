"""N over the squared spectral norm of the inputs, padded with ones; a tensor of shape () comes back."""


def largest_stable_rate(X):
    """The bound on the learning rate for the mean squared error of a linear neuron with bias: X (N, D) -> number."""
    return len(X) / torch.linalg.matrix_norm(torch.nn.functional.pad(X, (0, 1), value=1.0), ord=2) ** 2

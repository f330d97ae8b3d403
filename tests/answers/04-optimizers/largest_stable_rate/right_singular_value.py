"""N over the squared largest singular value of the inputs with ones."""


def largest_stable_rate(X):
    """The bound on the learning rate for the mean squared error of a linear neuron with bias: X (N, D) -> number."""
    X_tilde = torch.cat([X, torch.ones_like(X[:, :1])], dim=1)
    s = torch.linalg.svdvals(X_tilde)
    return X.shape[0] / s[0].item() ** 2

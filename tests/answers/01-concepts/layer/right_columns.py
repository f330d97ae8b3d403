"""Patients as columns first, W on the left, then turned back."""


def layer(X, W, b):
    return (W @ X.T + b.unsqueeze(1)).T

"""Recursion over the list, one layer a call; torch.maximum with zero."""


def mended_network(X, layers):
    (W, b), *rest = layers
    Z = X @ W.mT + b[None, :]
    return mended_network(torch.maximum(Z, torch.zeros_like(Z)), rest) if rest else Z


def bugs():
    return set(["C", "B"])

"""Recursion on the number of layers: the first layer, then the rest of the network."""


def forward(X, layers):
    """Forward pass that keeps everything: X (N, n_0) -> lists Z = [Z_1, ...] and H = [X, H_1, ...]."""
    if not layers:
        return [], [X]
    (W, b, name), *rest = layers
    first = X @ W.T + b
    Z, H = forward(ACTIVATIONS[name](first), rest)
    return [first] + Z, [X] + H

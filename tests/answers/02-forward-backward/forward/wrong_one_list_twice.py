"""Z and H are two names of one list, which gets both kinds of values.

caught by: "with one layer Z has one entry"
"""


def forward(X, layers):
    """Forward pass that keeps everything: X (N, n_0) -> lists Z = [Z_1, ...] and H = [X, H_1, ...]."""
    Z, H = [[]] * 2
    H.append(X)
    for W, b, name in layers:
        z = H[-1] @ W.T + b
        Z.append(z)
        H.append(ACTIVATIONS[name](z))
    return Z, H

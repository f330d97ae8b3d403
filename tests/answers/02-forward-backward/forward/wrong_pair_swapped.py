"""The pair comes back as H, Z instead of Z, H.

caught by: "with one layer Z has one entry"
"""


def forward(X, layers):
    """Forward pass that keeps everything: X (N, n_0) -> lists Z = [Z_1, ...] and H = [X, H_1, ...]."""
    H = [X]
    Z = []
    for W, b, name in layers:
        Z.append(H[-1] @ W.T + b)
        H.append(ACTIVATIONS[name](Z[-1]))
    return H, Z

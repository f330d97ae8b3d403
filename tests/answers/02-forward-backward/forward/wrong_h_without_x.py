"""H starts with H_1: the inputs X are not kept.

caught by: "with one layer H has two entries. Does it begin with X?"
"""


def forward(X, layers):
    """Forward pass that keeps everything: X (N, n_0) -> lists Z = [Z_1, ...] and H = [X, H_1, ...]."""
    Z, H = [], []
    A = X
    for W, b, name in layers:
        Z.append(A @ W.T + b)
        A = ACTIVATIONS[name](Z[-1])
        H.append(A)
    return Z, H

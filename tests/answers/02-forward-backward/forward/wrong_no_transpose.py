"""The weights are not transposed: runs for square layers only, and gives wrong values there.

caught by: "mat1 and mat2 shapes cannot be multiplied"
"""


def forward(X, layers):
    """Forward pass that keeps everything: X (N, n_0) -> lists Z = [Z_1, ...] and H = [X, H_1, ...]."""
    Z, H = [], [X]
    for W, b, name in layers:
        Z.append(H[-1] @ W + b)
        H.append(ACTIVATIONS[name](Z[-1]))
    return Z, H

"""The activation of the first layer is used in every layer.

caught by: "is wrong. Does each layer use its own activation?"
"""


def forward(X, layers):
    """Forward pass that keeps everything: X (N, n_0) -> lists Z = [Z_1, ...] and H = [X, H_1, ...]."""
    f = ACTIVATIONS[layers[0][2]]
    Z, H = [], [X]
    for W, b, _ in layers:
        Z.append(H[-1] @ W.T + b)
        H.append(f(Z[-1]))
    return Z, H

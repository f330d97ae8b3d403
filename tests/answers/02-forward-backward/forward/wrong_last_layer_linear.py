"""The last layer is taken to be linear whatever its activation says.

caught by: "H begins with X, then comes the activation of Z"
"""


def forward(X, layers):
    """Forward pass that keeps everything: X (N, n_0) -> lists Z = [Z_1, ...] and H = [X, H_1, ...]."""
    Z, H = [], [X]
    for i, (W, b, name) in enumerate(layers):
        z = H[-1] @ W.T + b
        Z.append(z)
        H.append(z if i == len(layers) - 1 else ACTIVATIONS[name](z))
    return Z, H

"""Z keeps the values after the activation, so the pre-activations are lost.

caught by: "Z is the weighted sum with its bias, before the activation"
"""


def forward(X, layers):
    """Forward pass that keeps everything: X (N, n_0) -> lists Z = [Z_1, ...] and H = [X, H_1, ...]."""
    Z, H = [], [X]
    for W, b, name in layers:
        z = H[-1] @ W.T + b
        z = ACTIVATIONS[name](z)
        Z.append(z)
        H.append(z)
    return Z, H

"""Everything is cast to float32 to be safe from dtype errors.

caught by: "Sizes 4-3-2, tanh then identity: the second Z is wrong. Its layer sees the first layer's H"
"""


def forward(X, layers):
    """Forward pass that keeps everything: X (N, n_0) -> lists Z = [Z_1, ...] and H = [X, H_1, ...]."""
    Z, H = [], [X.float()]
    for W, b, name in layers:
        Z.append(H[-1] @ W.float().T + b.float())
        H.append(ACTIVATIONS[name](Z[-1]))
    return Z, H

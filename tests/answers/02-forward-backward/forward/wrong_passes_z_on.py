"""The next layer gets the pre-activation Z instead of H.

caught by: "Sizes 4-3-2, tanh then identity: the second Z is wrong. Its layer sees the first layer's H"
"""


def forward(X, layers):
    """Forward pass that keeps everything: X (N, n_0) -> lists Z = [Z_1, ...] and H = [X, H_1, ...]."""
    Z, H = [], [X]
    A = X
    for W, b, name in layers:
        A = A @ W.T + b
        Z.append(A)
        H.append(ACTIVATIONS[name](A))
    return Z, H

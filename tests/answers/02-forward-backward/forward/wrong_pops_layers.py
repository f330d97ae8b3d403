"""The layers are popped off the caller's list, which is empty afterwards.

caught by: "list index out of range"
"""


def forward(X, layers):
    """Forward pass that keeps everything: X (N, n_0) -> lists Z = [Z_1, ...] and H = [X, H_1, ...]."""
    Z, H = [], [X]
    while layers:
        W, b, name = layers.pop(0)
        Z.append(H[-1] @ W.T + b)
        H.append(ACTIVATIONS[name](Z[-1]))
    return Z, H

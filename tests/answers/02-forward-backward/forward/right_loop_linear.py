"""A loop over the layers with torch.nn.functional.linear."""


def forward(X, layers):
    """Forward pass that keeps everything: X (N, n_0) -> lists Z = [Z_1, ...] and H = [X, H_1, ...]."""
    Z, H = [], [X]
    for W, b, name in layers:
        Z.append(torch.nn.functional.linear(H[-1], W, b))
        H.append(ACTIVATIONS[name](Z[-1]))
    return Z, H

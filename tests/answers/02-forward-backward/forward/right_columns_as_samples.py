"""The mathematics with column vectors, W h + b, transposed back at the end of each layer, lists filled by index."""


def forward(X, layers):
    """Forward pass that keeps everything: X (N, n_0) -> lists Z = [Z_1, ...] and H = [X, H_1, ...]."""
    M = len(layers)
    Z = [None] * M
    H = [X] + [None] * M
    for l in range(1, M + 1):
        W, b, name = layers[l - 1]
        columns = torch.mm(W, H[l - 1].t()) + b.unsqueeze(1)
        Z[l - 1] = columns.t()
        H[l] = ACTIVATIONS[name](Z[l - 1])
    return Z, H

"""A generator yields each layer's pair, einsum does the weighted sum, zip takes the pairs apart."""


def forward(X, layers):
    """Forward pass that keeps everything: X (N, n_0) -> lists Z = [Z_1, ...] and H = [X, H_1, ...]."""

    def run():
        h = X
        for W, b, name in layers:
            z = torch.einsum("nj,kj->nk", h, W) + b
            h = ACTIVATIONS[name](z)
            yield z, h

    pairs = list(run())
    return [z for z, _ in pairs], [X, *(h for _, h in pairs)]

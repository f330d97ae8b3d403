"""The slopes from the kept outputs H (sigmoid' = h (1 - h), tanh' = 1 - h^2, ReLU' = [h > 0]), not from Z."""


def backward(Z, H, layers, upstream):
    """Gradients [(dW, db), ...], first layer first, from the kept Z and H and upstream = dL/dH of the last layer."""
    of_output = {
        "sigmoid": lambda h: h * (1 - h),
        "tanh": lambda h: (1 - h) * (1 + h),
        "relu": lambda h: (h > 0).to(h.dtype),
        "identity": lambda h: torch.ones_like(h),
    }
    pairs = [None] * len(layers)
    for i in range(len(layers) - 1, -1, -1):
        W, _, name = layers[i]
        delta = upstream * of_output[name](H[i + 1])
        pairs[i] = (delta.mT @ H[i], torch.ones(len(delta), dtype=delta.dtype) @ delta)
        upstream = delta @ W
    return pairs

"""Recursion: the last layer here, the network without it by the same function."""


def backward(Z, H, layers, upstream):
    """Gradients [(dW, db), ...], first layer first, from the kept Z and H and upstream = dL/dH of the last layer."""
    if len(layers) == 0:
        return []
    W, b, name = layers[-1]
    delta = SLOPES[name](Z[-1]) * upstream
    last = (torch.einsum("nk,nj->kj", delta, H[-2]), torch.einsum("nk->k", delta))
    return backward(Z[:-1], H[:-1], layers[:-1], delta @ W) + [last]

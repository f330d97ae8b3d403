"""Two passes: all deltas by (2.8) first, kept in a dict counted from 1, then all gradients by (2.9)."""


def backward(Z, H, layers, upstream):
    """Gradients [(dW, db), ...], first layer first, from the kept Z and H and upstream = dL/dH of the last layer."""
    M = len(layers)
    delta = {M: upstream * SLOPES[layers[M - 1][2]](Z[M - 1])}
    for l in range(M - 1, 0, -1):
        W_above = layers[l][0]
        delta[l] = delta[l + 1].matmul(W_above) * SLOPES[layers[l - 1][2]](Z[l - 1])
    return [(delta[l].t().matmul(H[l - 1]), delta[l].sum(dim=0)) for l in range(1, M + 1)]

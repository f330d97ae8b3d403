"""The upstream gradient is taken for delta of the last layer: its activation is skipped.

caught by: "db is wrong. The second sample has Z = -1: what does ReLU's slope make of it? Nothing divides by N"
"""


def backward(Z, H, layers, upstream):
    """Gradients [(dW, db), ...], first layer first, from the kept Z and H and upstream = dL/dH of the last layer."""
    gradients = [None] * len(layers)
    delta = upstream
    for i in reversed(range(len(layers))):
        gradients[i] = (delta.T @ H[i], delta.sum(dim=0))
        if i > 0:
            delta = (delta @ layers[i][0]) * SLOPES[layers[i - 1][2]](Z[i - 1])
    return gradients

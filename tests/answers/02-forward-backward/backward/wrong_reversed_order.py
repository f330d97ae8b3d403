"""The gradients are appended on the way down: last layer first.

caught by: "Is the first layer first?"
"""


def backward(Z, H, layers, upstream):
    """Gradients [(dW, db), ...], first layer first, from the kept Z and H and upstream = dL/dH of the last layer."""
    gradients = []
    for i in reversed(range(len(layers))):
        W, b, name = layers[i]
        delta = upstream * SLOPES[name](Z[i])
        gradients.append((delta.T @ H[i], delta.sum(dim=0)))
        upstream = delta @ W
    return gradients

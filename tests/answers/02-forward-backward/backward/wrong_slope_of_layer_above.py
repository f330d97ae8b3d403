"""Below the top, the slope is that of the activation of the layer above: right if all layers have the same.

caught by: "Which W takes delta down, and at which Z is the slope?"
"""


def backward(Z, H, layers, upstream):
    """Gradients [(dW, db), ...], first layer first, from the kept Z and H and upstream = dL/dH of the last layer."""
    gradients = []
    delta = upstream * SLOPES[layers[-1][2]](Z[-1])
    for i in reversed(range(len(layers))):
        W, b, name = layers[i]
        gradients.insert(0, (delta.T @ H[i], delta.sum(dim=0)))
        if i > 0:
            delta = (delta @ W) * SLOPES[name](Z[i - 1])
    return gradients

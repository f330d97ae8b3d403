"""dW uses H[i + 1], the output of the layer, instead of its input H[i].

caught by: "dW is wrong. It is delta times the layer's input"
"""


def backward(Z, H, layers, upstream):
    """Gradients [(dW, db), ...], first layer first, from the kept Z and H and upstream = dL/dH of the last layer."""
    gradients = []
    for i in reversed(range(len(layers))):
        W, b, name = layers[i]
        delta = upstream * SLOPES[name](Z[i])
        gradients.insert(0, (delta.T @ H[i + 1], delta.sum(dim=0)))
        upstream = delta @ W
    return gradients

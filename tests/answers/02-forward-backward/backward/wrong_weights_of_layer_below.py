"""The gradient goes down through the weights of the layer below instead of the layer's own.

caught by: "mat1 and mat2 shapes cannot be multiplied"
"""


def backward(Z, H, layers, upstream):
    """Gradients [(dW, db), ...], first layer first, from the kept Z and H and upstream = dL/dH of the last layer."""
    gradients = []
    gradient = upstream
    for i in reversed(range(len(layers))):
        W, b, name = layers[i]
        delta = gradient * SLOPES[name](Z[i])
        gradients.insert(0, (delta.T @ H[i], delta.sum(dim=0)))
        if i > 0:
            gradient = delta @ layers[i - 1][0]
    return gradients

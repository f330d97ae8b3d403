"""A loop from the last layer to the first, appended and turned around at the end."""


def backward(Z, H, layers, upstream):
    """Gradients [(dW, db), ...], first layer first, from the kept Z and H and upstream = dL/dH of the last layer."""
    gradients = []
    g = upstream
    for (W, b, name), z, h_in in zip(layers[::-1], Z[::-1], H[-2::-1]):
        delta = g * SLOPES[name](z)
        gradients.append((delta.T @ h_in, delta.sum(0)))
        g = delta @ W
    return gradients[::-1]

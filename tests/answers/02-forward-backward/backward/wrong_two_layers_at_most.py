"""Written out for a hidden and an output layer: a third layer is never reached.

caught by: "random upstream gradient"
"""


def backward(Z, H, layers, upstream):
    """Gradients [(dW, db), ...], first layer first, from the kept Z and H and upstream = dL/dH of the last layer."""
    delta = upstream * SLOPES[layers[-1][2]](Z[-1])
    gradients = [(delta.T @ H[-2], delta.sum(dim=0))]
    if len(layers) > 1:
        hidden = (delta @ layers[-1][0]) * SLOPES[layers[-2][2]](Z[-2])
        gradients.insert(0, (hidden.T @ H[-3], hidden.sum(dim=0)))
    return gradients

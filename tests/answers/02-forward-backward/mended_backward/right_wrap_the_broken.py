"""Mended from outside: hand broken_backward the Z where it takes the slope, one layer at a time, and undo the mean."""


def mended_backward(Z, H, layers, upstream):
    """Gradients [(dW, db), ...], first layer first: see Exercise 2.6."""
    result = []
    gradient = upstream
    for i in range(len(layers) - 1, -1, -1):
        W, b, name = layers[i]
        # broken_backward looks at H[i + 1] for the slope: put Z there
        ((dW, mean),) = broken_backward([Z[i]], [H[i], Z[i]], [layers[i]], gradient)
        result = [(dW, mean * len(gradient))] + result
        gradient = (gradient * SLOPES[name](Z[i])) @ W
    return result


def backward_bugs():
    """The set of the two letters that describe what was wrong with broken_backward."""
    return set("DA")

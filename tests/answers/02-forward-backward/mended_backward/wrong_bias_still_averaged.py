"""Half mended: the slope is right now, the bias gradient is still averaged.

caught by: "nothing divides by N here"
"""


def mended_backward(Z, H, layers, upstream):
    """Gradients [(dW, db), ...], first layer first: see Exercise 2.6."""
    gradients = []
    for i in reversed(range(len(layers))):
        W, b, name = layers[i]
        delta = upstream * SLOPES[name](Z[i])
        gradients.insert(0, (delta.T @ H[i], delta.mean(dim=0)))
        upstream = delta @ W
    return gradients


def backward_bugs():
    """The set of the two letters that describe what was wrong with broken_backward."""
    return {"A", "D"}

"""Both bugs are mended, but upstream is multiplied in place, which changes the caller's tensor.

caught by: "upstream was changed"
"""


def mended_backward(Z, H, layers, upstream):
    """Gradients [(dW, db), ...], first layer first: see Exercise 2.6."""
    gradients = []
    for i in reversed(range(len(layers))):
        W, b, name = layers[i]
        upstream *= SLOPES[name](Z[i])
        gradients.insert(0, (upstream.T @ H[i], upstream.sum(dim=0)))
        upstream = upstream @ W
    return gradients


def backward_bugs():
    """The set of the two letters that describe what was wrong with broken_backward."""
    return {"A", "D"}

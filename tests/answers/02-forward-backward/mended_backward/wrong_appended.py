"""insert(0, ...) is tidied into append(...), so the last layer comes first.

caught by: "a gradient has another shape than its parameter. First layer first?"
"""


def mended_backward(Z, H, layers, upstream):
    """Gradients [(dW, db), ...], first layer first: see Exercise 2.6."""
    gradients = []
    for i in reversed(range(len(layers))):
        W, b, name = layers[i]
        delta = upstream * SLOPES[name](Z[i])
        gradients.append((delta.T @ H[i], delta.sum(dim=0)))
        upstream = delta @ W
    return gradients


def backward_bugs():
    """The set of the two letters that describe what was wrong with broken_backward."""
    return {"A", "D"}

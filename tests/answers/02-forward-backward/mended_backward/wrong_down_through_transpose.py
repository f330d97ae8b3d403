"""Letter C is believed: the gradient goes down through W^T instead of having its slope mended.

caught by: "With tanh db is wrong: at which value is the slope taken?"
"""


def mended_backward(Z, H, layers, upstream):
    """Gradients [(dW, db), ...], first layer first: see Exercise 2.6."""
    gradients = []
    for i in reversed(range(len(layers))):
        W, b, name = layers[i]
        delta = upstream * SLOPES[name](H[i + 1])
        gradients.insert(0, (delta.T @ H[i], delta.sum(dim=0)))
        upstream = delta @ W.T
    return gradients


def backward_bugs():
    """The set of the two letters that describe what was wrong with broken_backward."""
    return {"C", "D"}

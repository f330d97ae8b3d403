"""Z and H are popped from the end, so the caller's lists are empty afterwards.

caught by: "a list was emptied or filled. Leave the arguments as they are"
"""


def backward(Z, H, layers, upstream):
    """Gradients [(dW, db), ...], first layer first, from the kept Z and H and upstream = dL/dH of the last layer."""
    gradients = []
    H.pop()
    for W, b, name in reversed(layers):
        delta = upstream * SLOPES[name](Z.pop())
        gradients.insert(0, (delta.T @ H.pop(), delta.sum(dim=0)))
        upstream = delta @ W
    return gradients

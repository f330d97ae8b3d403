"""The kept values are ignored and the network is run again from X.

caught by: "Z and H were changed on purpose, and your gradients do not follow: use what you are given, run nothing again"
"""


def backward(Z, H, layers, upstream):
    """Gradients [(dW, db), ...], first layer first, from the kept Z and H and upstream = dL/dH of the last layer."""
    zs, hs = [], [H[0]]
    for W, b, name in layers:
        zs.append(hs[-1] @ W.T + b)
        hs.append(ACTIVATIONS[name](zs[-1]))
    gradients = []
    for i in reversed(range(len(layers))):
        W, b, name = layers[i]
        delta = upstream * SLOPES[name](zs[i])
        gradients.insert(0, (delta.T @ hs[i], delta.sum(dim=0)))
        upstream = delta @ W
    return gradients

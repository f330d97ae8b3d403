"""Sums over samples written out with broadcasting; the bugs found by striking out the innocent letters."""


def mended_backward(Z, H, layers, upstream):
    """Gradients [(dW, db), ...], first layer first: see Exercise 2.6."""
    found = {}
    for i, (W, b, name) in reversed(list(enumerate(layers))):
        delta = SLOPES[name](Z[i]).mul(upstream)
        dW = (delta.unsqueeze(2) * H[i].unsqueeze(1)).sum(dim=0)
        db = sum(delta.unbind(0))
        found[i] = (dW, db)
        upstream = (W.T @ delta.T).T
    return [found[i] for i in range(len(layers))]


def backward_bugs():
    """The set of the two letters that describe what was wrong with broken_backward."""
    innocent = {"B", "C", "E", "F"}
    return {letter for letter in "ABCDEF" if letter not in innocent}

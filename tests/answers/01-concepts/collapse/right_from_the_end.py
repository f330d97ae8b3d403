"""From the last layer backwards: each bias gets through the product of all later weights."""


def collapse(layers):
    W, b = layers[-1][0], layers[-1][1]
    for W_before, b_before in reversed(layers[:-1]):
        b = b + W @ b_before
        W = W @ W_before
    return W, b

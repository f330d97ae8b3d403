"""Written for exactly two layers.

caught by: "not enough values to unpack (expected 2"
"""


def collapse(layers):
    (W1, b1), (W2, b2) = layers
    return W2 @ W1, W2 @ b1 + b2

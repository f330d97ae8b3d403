"""`+=` writes the result into the last layer's own bias.

caught by: "collapse changed its argument: build new tensors, and leave the list as it is"
"""


def collapse(layers):
    W, b = layers[0]
    for W_next, b_next in layers[1:]:
        W = W_next @ W
        b_next += W_next @ b
        b = b_next
    return W, b

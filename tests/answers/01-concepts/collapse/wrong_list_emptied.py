"""`pop` takes the layers out of the caller's list.

caught by: "collapse changed its argument: build new tensors, and leave the list as it is"
"""


def collapse(layers):
    W, b = layers.pop(0)
    while layers:
        W_next, b_next = layers.pop(0)
        W, b = W_next @ W, W_next @ b + b_next
    return W, b

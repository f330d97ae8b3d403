"""Only the bias of the last layer is kept.

caught by: "At x = 0 the stack gives something else than your b. What happens to the first bias?"
"""


def collapse(layers):
    W, b = layers[0]
    for W_next, b_next in layers[1:]:
        W, b = W_next @ W, b_next
    return W, b

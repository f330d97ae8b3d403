"""Only the bias of the last layer is kept.

caught by: "W1 = [[1, 1], [0, 1]], b1 = [1, 0], then W2 = [[1, 0], [1, 1]], b2 = [0, 5]"
"""


def collapse(layers):
    W, b = layers[0]
    for W_next, b_next in layers[1:]:
        W, b = W_next @ W, b_next
    return W, b

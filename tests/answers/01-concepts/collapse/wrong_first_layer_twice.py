"""The loop starts again with the pair it was started from: the first layer counts twice.

caught by: "W1 = [[1, 1], [0, 1]], b1 = [1, 0], then W2 = [[1, 0], [1, 1]], b2 = [0, 5]"
"""


def collapse(layers):
    W, b = layers[0]
    for W_next, b_next in layers:
        W, b = W_next @ W, W_next @ b + b_next
    return W, b

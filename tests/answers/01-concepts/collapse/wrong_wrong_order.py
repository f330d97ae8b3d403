"""The weight matrices are multiplied in the order in which the layers come.

caught by: "W1 = [[1, 1], [0, 1]], b1 = [1, 0], then W2 = [[1, 0], [1, 1]], b2 = [0, 5]"
"""


def collapse(layers):
    W, b = layers[0]
    for W_next, b_next in layers[1:]:
        W, b = W @ W_next, W_next @ b + b_next
    return W, b

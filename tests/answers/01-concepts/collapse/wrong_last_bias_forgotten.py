"""The first bias is carried through, but the later layers' own biases are forgotten.

caught by: "W1 = [[1, 1], [0, 1]], b1 = [1, 0], then W2 = [[1, 0], [1, 1]], b2 = [0, 5]"
"""


def collapse(layers):
    W, b = layers[0]
    for W_next, b_next in layers[1:]:
        W, b = W_next @ W, W_next @ b
    return W, b

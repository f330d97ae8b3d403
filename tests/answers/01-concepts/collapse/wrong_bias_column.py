"""The bias is made a column for the product and stays one: (out, 1) instead of (out,).

caught by: "W1 = [[1, 1], [0, 1]], b1 = [1, 0], then W2 = [[1, 0], [1, 1]], b2 = [0, 5]"
"""


def collapse(layers):
    W, b = layers[0]
    b = b.reshape(-1, 1)
    for W_next, b_next in layers[1:]:
        W, b = W_next @ W, W_next @ b + b_next.reshape(-1, 1)
    return W, b

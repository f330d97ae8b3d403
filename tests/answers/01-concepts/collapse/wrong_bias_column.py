"""The bias is made a column for the product and stays one: (out, 1) instead of (out,).

caught by: "Layers 3 -> 4 -> 2 collapse to a b of shape (2,), not"
"""


def collapse(layers):
    W, b = layers[0]
    b = b.reshape(-1, 1)
    for W_next, b_next in layers[1:]:
        W, b = W_next @ W, W_next @ b + b_next.reshape(-1, 1)
    return W, b

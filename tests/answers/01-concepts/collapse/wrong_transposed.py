"""Built for rows, X W^T: the result W is (in, out).

caught by: "Layers 3 -> 4 -> 2 collapse to a W of shape (2, 3), not"
"""


def collapse(layers):
    W, b = layers[0]
    W = W.T
    for W_next, b_next in layers[1:]:
        W, b = W @ W_next.T, b @ W_next.T + b_next
    return W, b

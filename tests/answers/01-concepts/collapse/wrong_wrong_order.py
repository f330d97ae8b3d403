"""The weight matrices are multiplied in the order in which the layers come.

caught by: "mat1 and mat2 shapes cannot be multiplied"
"""


def collapse(layers):
    W, b = layers[0]
    for W_next, b_next in layers[1:]:
        W, b = W @ W_next, W_next @ b + b_next
    return W, b

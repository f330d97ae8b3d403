"""The loop starts again with the pair it was started from: the first layer counts twice.

caught by: "mat1 and mat2 shapes cannot be multiplied"
"""


def collapse(layers):
    W, b = layers[0]
    for W_next, b_next in layers:
        W, b = W_next @ W, W_next @ b + b_next
    return W, b

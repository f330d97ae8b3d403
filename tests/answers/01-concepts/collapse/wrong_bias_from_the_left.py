"""b stands to the left of W without a transpose: right for one neuron a layer only.

caught by: "mat1 and mat2 shapes cannot be multiplied"
"""


def collapse(layers):
    W, b = layers[0]
    for W_next, b_next in layers[1:]:
        W, b = W_next @ W, b @ W_next + b_next
    return W, b

"""The transpose is missing: runs only when W is square, and is wrong then, too.

caught by: "mat1 and mat2 shapes cannot be multiplied"
"""


def layer(X, W, b):
    return X @ W + b

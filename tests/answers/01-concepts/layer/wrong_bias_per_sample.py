"""The bias is made a column and added along the wrong axis: each patient gets its own.

caught by: "The size of tensor a"
"""


def layer(X, W, b):
    return X @ W.T + b.reshape(-1, 1)

"""The bias is made a column and added along the wrong axis: each patient gets its own.

caught by: "each row must be b, as it is. Along which axis is it added?"
"""


def layer(X, W, b):
    return X @ W.T + b.reshape(-1, 1)

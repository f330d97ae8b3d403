"""Every neuron gets the sum of all biases.

caught by: "each row must be b, as it is. Along which axis is it added?"
"""


def layer(X, W, b):
    return X @ W.T + b.sum()

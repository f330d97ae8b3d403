"""The weighted inputs are averaged over the inputs instead of added up.

caught by: "Which row of X meets which row of W?"
"""


def layer(X, W, b):
    return (X[:, None, :] * W).mean(dim=-1) + b

"""Biases are weights, too

caught by: "All weights 0 and b = 7 give"
"""


def l2_penalty(layers, strength):
    return strength / 2 * sum((W**2).sum() + (b**2).sum() for W, b in layers)

"""W has one row, as in the example

caught by: "the value is wrong. Do all weights count, squared?"
"""


def l2_penalty(layers, strength):
    return strength / 2 * sum((W[0] ** 2).sum() for W, b in layers)

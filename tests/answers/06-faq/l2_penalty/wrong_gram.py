"""W W^T summed up is the sum of squares

caught by: "the value is wrong. Do all weights count, squared?"
"""


def l2_penalty(layers, strength):
    return strength / 2 * sum((W @ W.T).sum() for W, b in layers)

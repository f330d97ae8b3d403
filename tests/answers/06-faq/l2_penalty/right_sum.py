"""Python's sum over the layers"""


def l2_penalty(layers, strength):
    return strength / 2 * sum((W**2).sum() for W, b in layers)

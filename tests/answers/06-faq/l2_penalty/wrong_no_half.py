"""lambda times the sum

caught by: "the whole formula of (6.7), please. What stands in front of the sum?"
"""


def l2_penalty(layers, strength):
    return strength * sum((W**2).sum() for W, b in layers)

"""Each layer replaces the sum of the one before

caught by: "every layer adds its own part"
"""


def l2_penalty(layers, strength):
    for W, b in layers:
        total = (W**2).sum()
    return strength / 2 * total

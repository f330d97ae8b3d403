"""The penalty is averaged over the layers

caught by: "every layer adds its own part"
"""


def l2_penalty(layers, strength):
    return strength / 2 * sum((W**2).sum() for W, b in layers) / len(layers)

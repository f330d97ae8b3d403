"""The mean of the squares

caught by: "compare with the example. Squares? All entries? No division by their number?"
"""


def l2_penalty(layers, strength):
    return strength / 2 * sum((W**2).mean() for W, b in layers)

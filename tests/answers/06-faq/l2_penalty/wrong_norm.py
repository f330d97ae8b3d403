"""L2 is the norm, with its root

caught by: "compare with the example. Squares? All entries? No division by their number?"
"""


def l2_penalty(layers, strength):
    return strength / 2 * sum(W.norm() for W, b in layers)

"""W W^T summed up is the sum of squares

caught by: "see (6.7). Does every entry count, once?"
"""


def l2_penalty(layers, strength):
    return strength / 2 * sum((W @ W.T).sum() for W, b in layers)

"""all weights in one vector, its product with itself"""


def l2_penalty(layers, strength):
    flat = torch.cat([W.flatten() for W, _ in layers])
    return strength / 2 * (flat @ flat)

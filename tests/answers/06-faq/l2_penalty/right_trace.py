"""the trace of W^T W"""


def l2_penalty(layers, strength):
    R = 0
    for W, b in layers:
        R = R + torch.trace(W.T @ W)
    return R * strength / 2

"""A Python number made a tensor at the end

caught by: "autograd cannot follow your code to W: no detach, no .item(), no torch.tensor(...)"
"""


def l2_penalty(layers, strength):
    return torch.tensor(strength / 2 * sum((W**2).sum().item() for W, b in layers))

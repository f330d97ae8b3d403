"""A tensor of zeros collects numbers without slopes

caught by: "autograd cannot follow your code to W: no detach, no .item(), no torch.tensor(...)"
"""


def l2_penalty(layers, strength):
    R = torch.zeros(())
    with torch.no_grad():
        for W, b in layers:
            R += (W**2).sum()
    return strength / 2 * R

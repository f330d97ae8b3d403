"""x itself may be the leaf

caught by: "f = 5 x1 - 2 x2 + 1 at (3, 4) with the baseline (1, 4) gives"
"""


def integrated_gradients(f, x, baseline, steps):
    x.requires_grad_()
    a = (torch.arange(steps)[:, None] + 0.5) / steps
    (slope,) = torch.autograd.grad(f(baseline + a * (x - baseline)).mean(), x)
    return slope * (x - baseline)

"""The slope is multiplied by the input

caught by: "the second entry is the baseline's. Which distance did it go?"
"""


def integrated_gradients(f, x, baseline, steps):
    a = (torch.arange(steps, dtype=x.dtype)[:, None] + 0.5) / steps
    points = (baseline + a * (x - baseline)).detach().requires_grad_()
    (slopes,) = torch.autograd.grad(f(points).sum(), points)
    return (x * slopes.mean(dim=0)).detach()

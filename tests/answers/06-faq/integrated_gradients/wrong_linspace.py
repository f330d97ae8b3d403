"""n equal pieces have n points from 0 to 1

caught by: "f = x^3 from 1 to 3 in 1 step gives"
"""


def integrated_gradients(f, x, baseline, steps):
    a = torch.linspace(0, 1, steps, dtype=x.dtype)[:, None]
    points = (baseline + a * (x - baseline)).detach().requires_grad_()
    (slopes,) = torch.autograd.grad(f(points).sum(), points)
    return ((x - baseline) * slopes.mean(dim=0)).detach()

"""The walk starts at 0

caught by: "at which points of the walk are the slopes taken?"
"""


def integrated_gradients(f, x, baseline, steps):
    a = (torch.arange(steps, dtype=x.dtype)[:, None] + 0.5) / steps
    points = (a * x).requires_grad_()
    (slopes,) = torch.autograd.grad(f(points).sum(), points)
    return ((x - baseline) * slopes.mean(dim=0)).detach()

"""The mean over the outputs and the mean over the slopes are both taken

caught by: "A mean of the slopes, or a sum?"
"""


def integrated_gradients(f, x, baseline, steps):
    a = (torch.arange(steps, dtype=x.dtype)[:, None] + 0.5) / steps
    points = (baseline + a * (x - baseline)).requires_grad_()
    (slopes,) = torch.autograd.grad(f(points).mean(), points)
    return (x - baseline) * slopes.mean(dim=0)

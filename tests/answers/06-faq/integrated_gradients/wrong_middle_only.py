"""One slope in the middle of the walk is enough

caught by: "which two points are in the middle of the pieces?"
"""


def integrated_gradients(f, x, baseline, steps):
    point = ((x + baseline) / 2)[None].requires_grad_()
    (slope,) = torch.autograd.grad(f(point).sum(), point)
    return (x - baseline) * slope[0]

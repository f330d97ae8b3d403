"""The slope at x says it all

caught by: "at which points of the walk are the slopes taken?"
"""


def integrated_gradients(f, x, baseline, steps):
    point = x.clone()[None].requires_grad_()
    (slope,) = torch.autograd.grad(f(point).sum(), point)
    return (x - baseline) * slope[0]

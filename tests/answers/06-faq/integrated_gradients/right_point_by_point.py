"""a batch of one for each midpoint"""


def integrated_gradients(f, x, baseline, steps):
    total = torch.zeros_like(x)
    for k in range(1, steps + 1):
        point = torch.lerp(baseline, x, (k - 0.5) / steps).detach()[None].requires_grad_()
        total += torch.autograd.grad(f(point)[0], point)[0][0]
    return ((x - baseline) * total / steps).detach()

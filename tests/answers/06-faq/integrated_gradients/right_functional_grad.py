"""torch.func.grad and vmap over the midpoints"""


def integrated_gradients(f, x, baseline, steps):
    slope = torch.func.grad(lambda point: f(point[None])[0])
    a = (2 * torch.arange(1, steps + 1, dtype=x.dtype) - 1) / (2 * steps)
    slopes = torch.func.vmap(slope)(baseline + a[:, None] * (x - baseline))
    return ((x - baseline) * slopes.mean(dim=0)).detach()

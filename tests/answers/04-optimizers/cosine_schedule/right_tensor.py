"""A mixture weighted with the squared cosine of half the angle, as a tensor of shape ()."""


def cosine_schedule(t, steps, lr, warmup=0, lr_min=0.0):
    """Learning rate of step t: up in a line to lr during warmup steps, then down to lr_min like half a cosine."""
    if warmup > t:
        return (t + 1) / warmup * lr
    done = torch.tensor((t - warmup) / (steps - warmup), dtype=torch.float64)
    share = torch.cos(math.pi / 2 * done) ** 2
    return share * lr + (1 - share) * lr_min

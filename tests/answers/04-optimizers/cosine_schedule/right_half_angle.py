"""1 + cos 2x is twice the squared cosine of x."""


def cosine_schedule(t, steps, lr, warmup=0, lr_min=0.0):
    """Learning rate of step t: up in a line to lr during warmup steps, then down to lr_min like half a cosine."""
    if t < warmup:
        return (t + 1) / warmup * lr
    angle = 0.5 * math.pi * (t - warmup) / (steps - warmup)
    return lr_min + (lr - lr_min) * math.cos(angle) ** 2

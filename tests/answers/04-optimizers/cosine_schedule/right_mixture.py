"""A mixture of lr and lr_min with weights from the cosine, in one conditional expression."""


def cosine_schedule(t, steps, lr, warmup=0, lr_min=0.0):
    """Learning rate of step t: up in a line to lr during warmup steps, then down to lr_min like half a cosine."""
    weight = (1 - math.cos(math.pi * max(0, t - warmup) / (steps - warmup))) / 2
    return (1 - weight) * lr + weight * lr_min if t >= warmup else lr / warmup * (t + 1)

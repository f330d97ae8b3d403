"""lr_min is added to a cosine of the full height, so the top is lr + lr_min.

caught by: "With lr_min = 0.2 the rates at t = 0, 5 and 10 are"
"""


def cosine_schedule(t, steps, lr, warmup=0, lr_min=0.0):
    """Learning rate of step t: up in a line to lr during warmup steps, then down to lr_min like half a cosine."""
    if t < warmup:
        return lr * (t + 1) / warmup
    done = (t - warmup) / (steps - warmup)
    return lr_min + lr / 2 * (1 + math.cos(math.pi * done))

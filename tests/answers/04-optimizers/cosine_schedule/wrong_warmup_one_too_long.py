"""Step T_w is still counted as warm-up, so it overshoots lr, and without warm-up it divides by 0.

caught by: "divides by 0. Which case is it in?"
"""


def cosine_schedule(t, steps, lr, warmup=0, lr_min=0.0):
    """Learning rate of step t: up in a line to lr during warmup steps, then down to lr_min like half a cosine."""
    if t <= warmup:
        return lr * (t + 1) / warmup
    done = (t - warmup) / (steps - warmup)
    return lr_min + (lr - lr_min) / 2 * (1 + math.cos(math.pi * done))

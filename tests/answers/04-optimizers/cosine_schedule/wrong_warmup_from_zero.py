"""The warm-up starts at t / T_w, so the very first step has the rate 0.

caught by: "up in equal stairs, the first not 0, the last lr; then the cosine begins at lr"
"""


def cosine_schedule(t, steps, lr, warmup=0, lr_min=0.0):
    """Learning rate of step t: up in a line to lr during warmup steps, then down to lr_min like half a cosine."""
    if t < warmup:
        return lr * t / warmup
    done = (t - warmup) / (steps - warmup)
    return lr_min + (lr - lr_min) / 2 * (1 + math.cos(math.pi * done))

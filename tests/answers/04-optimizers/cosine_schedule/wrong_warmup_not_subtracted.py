"""The way down is counted from step 0 and not from the end of the warm-up.

caught by: "up in equal stairs, the first not 0, the last lr; then the cosine begins at lr"
"""


def cosine_schedule(t, steps, lr, warmup=0, lr_min=0.0):
    """Learning rate of step t: up in a line to lr during warmup steps, then down to lr_min like half a cosine."""
    if t < warmup:
        return lr * (t + 1) / warmup
    done = t / steps
    return lr_min + (lr - lr_min) / 2 * (1 + math.cos(math.pi * done))

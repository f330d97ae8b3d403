"""The warm-up rises from lr_min in place of 0.

caught by: "Is lr_min a part of the stairs?"
"""


def cosine_schedule(t, steps, lr, warmup=0, lr_min=0.0):
    """Learning rate of step t: up in a line to lr during warmup steps, then down to lr_min like half a cosine."""
    if t < warmup:
        return lr_min + (lr - lr_min) * (t + 1) / warmup
    done = (t - warmup) / (steps - warmup)
    return lr_min + (lr - lr_min) * (1 + math.cos(math.pi * done)) / 2

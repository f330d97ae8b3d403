"""The 1/2 in front of 1 + cos is forgotten, so the cosine starts at nearly twice the rate.

caught by: "at t = 0, 5 and 10: it should start at lr, be halfway in the middle, and end at 0"
"""


def cosine_schedule(t, steps, lr, warmup=0, lr_min=0.0):
    """Learning rate of step t: up in a line to lr during warmup steps, then down to lr_min like half a cosine."""
    if t < warmup:
        return lr * (t + 1) / warmup
    done = (t - warmup) / (steps - warmup)
    return lr_min + (lr - lr_min) * (1 + math.cos(math.pi * done))

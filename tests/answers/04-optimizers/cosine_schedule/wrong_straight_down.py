"""The rate falls in a straight line, which agrees with the cosine at both ends and halfway.

caught by: "Look at the second line of (4.32)"
"""


def cosine_schedule(t, steps, lr, warmup=0, lr_min=0.0):
    """Learning rate of step t: up in a line to lr during warmup steps, then down to lr_min like half a cosine."""
    if t < warmup:
        return lr * (t + 1) / warmup
    done = (t - warmup) / (steps - warmup)
    return lr + (lr_min - lr) * done

"""The rates of all steps are written into a list, and the one of step t is picked."""


def cosine_schedule(t, steps, lr, warmup=0, lr_min=0.0):
    """Learning rate of step t: up in a line to lr during warmup steps, then down to lr_min like half a cosine."""
    rates = [lr * k / warmup for k in range(1, warmup + 1)]
    length = steps - warmup
    for k in range(length + 1):
        rates.append(lr_min + 0.5 * (lr - lr_min) * (1 + math.cos(k / length * math.pi)))
    return rates[t]

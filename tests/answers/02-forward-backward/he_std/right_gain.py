"""A gain over the root of n, the hypotenuse of 1 and a, and everything in logarithms at the end."""


def he_std(n, a=0.0):
    """Standard deviation of the weights that keeps the variance: n inputs, leaky ReLU with slope a -> float."""
    log_variance = math.log(2) - math.log(n) - 2 * math.log(math.hypot(1, a))
    return math.exp(log_variance / 2)

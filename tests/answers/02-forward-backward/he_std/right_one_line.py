"""The closed formula."""


def he_std(n, a=0.0):
    """Standard deviation of the weights that keeps the variance: n inputs, leaky ReLU with slope a -> float."""
    return math.sqrt(2 / (n * (1 + a**2)))

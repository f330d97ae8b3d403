"""The negative half contributes a^2 instead of a^2 / 2.

caught by: "a layer with your weights turns variance 1 into"
"""


def he_std(n, a=0.0):
    """Standard deviation of the weights that keeps the variance: n inputs, leaky ReLU with slope a -> float."""
    return math.sqrt(1 / (n * (0.5 + a**2)))

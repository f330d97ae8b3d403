"""(1 + a)^2 instead of 1 + a^2.

caught by: "a layer with your weights turns variance 1 into"
"""


def he_std(n, a=0.0):
    """Standard deviation of the weights that keeps the variance: n inputs, leaky ReLU with slope a -> float."""
    return math.sqrt(2 / n) / (1 + a)

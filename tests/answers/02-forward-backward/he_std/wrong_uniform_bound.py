"""The bound of the uniform distribution, sqrt(3) times the standard deviation.

caught by: "the example says 0.5. Which fraction of the second moment does ReLU keep?"
"""


def he_std(n, a=0.0):
    """Standard deviation of the weights that keeps the variance: n inputs, leaky ReLU with slope a -> float."""
    return math.sqrt(6 / (n * (1 + a**2)))

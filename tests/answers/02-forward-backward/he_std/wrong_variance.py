"""The variance comes back instead of the standard deviation.

caught by: "he_std(8) gives 0.25: that is the variance. Its square root is wanted"
"""


def he_std(n, a=0.0):
    """Standard deviation of the weights that keeps the variance: n inputs, leaky ReLU with slope a -> float."""
    return 2 / (n * (1 + a**2))

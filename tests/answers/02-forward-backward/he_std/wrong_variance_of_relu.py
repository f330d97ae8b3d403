"""The variance of h is kept instead of its second moment: the mean of ReLU is subtracted.

caught by: "the example says 0.5. Which fraction of the second moment does ReLU keep?"
"""


def he_std(n, a=0.0):
    """Standard deviation of the weights that keeps the variance: n inputs, leaky ReLU with slope a -> float."""
    second_moment = (1 + a**2) / 2
    mean = (1 - a) / math.sqrt(2 * math.pi)
    return math.sqrt(1 / (n * (second_moment - mean**2)))

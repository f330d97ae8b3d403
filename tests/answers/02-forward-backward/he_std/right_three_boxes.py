"""The three boxes by name, the root as a power."""


def he_std(n, a=0.0):
    """Standard deviation of the weights that keeps the variance: n inputs, leaky ReLU with slope a -> float."""
    box_1 = 0.5
    box_2 = 0.5 * a * a
    box_3 = 1 / (n * (box_1 + box_2))
    return box_3**0.5

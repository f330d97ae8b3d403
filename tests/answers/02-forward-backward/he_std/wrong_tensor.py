"""A tensor comes back instead of a float.

caught by: "a float should come back"
"""


def he_std(n, a=0.0):
    """Standard deviation of the weights that keeps the variance: n inputs, leaky ReLU with slope a -> float."""
    return torch.sqrt(torch.tensor(2 / (n * (1 + a**2)), dtype=torch.float64))

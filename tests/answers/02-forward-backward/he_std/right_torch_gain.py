"""PyTorch's own gain for the leaky ReLU, divided by the root of the number of inputs."""


def he_std(n, a=0.0):
    """Standard deviation of the weights that keeps the variance: n inputs, leaky ReLU with slope a -> float."""
    return torch.nn.init.calculate_gain("leaky_relu", a) / math.sqrt(n)

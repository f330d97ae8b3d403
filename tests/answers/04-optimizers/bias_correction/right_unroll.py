"""Runs the recursion on the weights: all old ones fade by beta, a new one 1 - beta is appended."""


def bias_correction(beta, t):
    """The weights (t,) of g_1, ..., g_t in a running mean after step t, and the factor that makes it a true mean."""
    weights = []
    for _ in range(t):
        weights = [beta * w for w in weights] + [1 - beta]
    return torch.tensor(weights, dtype=torch.float64), 1 / sum(weights)

"""The weights are a list of Python numbers.

caught by: "a tensor in float64 should come"
"""


def bias_correction(beta, t):
    """The weights (t,) of g_1, ..., g_t in a running mean after step t, and the factor that makes it a true mean."""
    weights = [(1 - beta) * beta ** (t - s) for s in range(1, t + 1)]
    return weights, 1 / sum(weights)

"""The dtype is forgotten: whole-numbered ages give weights in float32.

caught by: "a tensor in float64 should come"
"""


def bias_correction(beta, t):
    """The weights (t,) of g_1, ..., g_t in a running mean after step t, and the factor that makes it a true mean."""
    ages = torch.arange(t - 1, -1, -1)
    weights = (1 - beta) * beta**ages
    factor = 1 / (1 - beta**t)
    return weights, factor

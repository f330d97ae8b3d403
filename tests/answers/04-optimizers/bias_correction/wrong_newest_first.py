"""The weights come in the wrong order, the newest first.

caught by: "the newest number, the last one, should count most"
"""


def bias_correction(beta, t):
    """The weights (t,) of g_1, ..., g_t in a running mean after step t, and the factor that makes it a true mean."""
    ages = torch.arange(t, dtype=torch.float64)
    weights = (1 - beta) * beta**ages
    factor = 1 / (1 - beta**t)
    return weights, factor

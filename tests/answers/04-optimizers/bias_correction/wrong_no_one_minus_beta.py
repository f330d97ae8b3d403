"""The weights are the bare powers of beta; the factor 1 - beta is forgotten.

caught by: "but running means of a single 1 among zeros end at"
"""


def bias_correction(beta, t):
    """The weights (t,) of g_1, ..., g_t in a running mean after step t, and the factor that makes it a true mean."""
    ages = torch.arange(t - 1, -1, -1, dtype=torch.float64)
    weights = beta**ages
    factor = 1 / (1 - beta**t)
    return weights, factor

"""The weights are those of the corrected mean, they add up to 1 already.

caught by: "but running means of a single 1 among zeros end at"
"""


def bias_correction(beta, t):
    """The weights (t,) of g_1, ..., g_t in a running mean after step t, and the factor that makes it a true mean."""
    ages = torch.arange(t - 1, -1, -1, dtype=torch.float64)
    weights = (1 - beta) * beta**ages
    factor = 1 / (1 - beta**t)
    weights = weights * factor
    return weights, factor

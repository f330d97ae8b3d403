"""The sum is taken for that of the first step at all times: the factor is 1 / (1 - beta).

caught by: "does not turn the mean of three equal numbers into that number"
"""


def bias_correction(beta, t):
    """The weights (t,) of g_1, ..., g_t in a running mean after step t, and the factor that makes it a true mean."""
    ages = torch.arange(t - 1, -1, -1, dtype=torch.float64)
    weights = (1 - beta) * beta**ages
    factor = 1 / (1 - beta)
    return weights, factor

"""The weights as differences of neighbouring powers of beta; what is left of the start is the first power."""


def bias_correction(beta, t):
    """The weights (t,) of g_1, ..., g_t in a running mean after step t, and the factor that makes it a true mean."""
    powers = torch.tensor([float(beta) ** k for k in range(t, -1, -1)], dtype=torch.float64)
    return powers.diff(), 1.0 / (1.0 - powers[0].item())

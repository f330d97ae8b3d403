"""All entries are moved together: every entry gets the slope along the diagonal.

caught by: "Does only one entry move at a time, and by how much in all?"
"""


def numerical_gradient(g, x, step=1e-5):
    """Central differences: g takes a tensor like x to one number; x float64 of any shape -> same shape."""
    slope = (g(x + step) - g(x - step)) / (2 * step)
    return torch.full_like(x, float(slope))

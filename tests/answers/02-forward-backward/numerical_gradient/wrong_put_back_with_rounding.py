"""The entries of x are put back by adding the step again, which leaves rounding errors in x.

caught by: "put every entry back, or work on a copy"
"""


def numerical_gradient(g, x, step=1e-5):
    """Central differences: g takes a tensor like x to one number; x float64 of any shape -> same shape."""
    result = torch.zeros_like(x)
    for index in torch.ones_like(x).nonzero().tolist():
        index = tuple(index)
        x[index] += step
        up = g(x)
        x[index] -= 2 * step
        down = g(x)
        x[index] += step
        result[index] = (up - down) / (2 * step)
    return result

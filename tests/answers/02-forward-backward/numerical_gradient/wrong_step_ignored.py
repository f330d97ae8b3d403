"""The step is fixed at 1e-5 inside the function; the argument is ignored.

caught by: "For x^3 at 1 with step 0.1, (2.10) gives another value than your"
"""


def numerical_gradient(g, x, step=1e-5):
    """Central differences: g takes a tensor like x to one number; x float64 of any shape -> same shape."""
    s = 1e-5
    result = torch.zeros(x.numel(), dtype=x.dtype)
    for i in range(x.numel()):
        up, down = x.clone(memory_format=torch.contiguous_format), x.clone(memory_format=torch.contiguous_format)
        up.view(-1)[i] += s
        down.view(-1)[i] -= s
        result[i] = (g(up) - g(down)) / (2 * s)
    return result.view(x.shape)

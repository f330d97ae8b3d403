"""The table of results is created in float32.

caught by: "keep the dtype of x, or the digits are lost"
"""


def numerical_gradient(g, x, step=1e-5):
    """Central differences: g takes a tensor like x to one number; x float64 of any shape -> same shape."""
    result = torch.zeros(x.numel())
    for i in range(x.numel()):
        up, down = x.clone(memory_format=torch.contiguous_format), x.clone(memory_format=torch.contiguous_format)
        up.view(-1)[i] += step
        down.view(-1)[i] -= step
        result[i] = (g(up) - g(down)) / (2 * step)
    return result.view(x.shape)

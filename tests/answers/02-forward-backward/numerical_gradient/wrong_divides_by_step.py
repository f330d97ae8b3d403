"""The difference of both sides is divided by s instead of 2s.

caught by: "Does only one entry move at a time, and by how much in all?"
"""


def numerical_gradient(g, x, step=1e-5):
    """Central differences: g takes a tensor like x to one number; x float64 of any shape -> same shape."""
    result = torch.zeros(x.numel(), dtype=x.dtype)
    for i in range(x.numel()):
        up, down = x.clone(memory_format=torch.contiguous_format), x.clone(memory_format=torch.contiguous_format)
        up.view(-1)[i] += step
        down.view(-1)[i] -= step
        result[i] = (g(up) - g(down)) / step
    return result.view(x.shape)

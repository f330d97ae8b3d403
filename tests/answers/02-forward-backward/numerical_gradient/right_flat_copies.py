"""Two flat copies for each entry, given their shape back when g is called."""


def numerical_gradient(g, x, step=1e-5):
    """Central differences: g takes a tensor like x to one number; x float64 of any shape -> same shape."""
    result = torch.zeros(x.numel(), dtype=x.dtype)
    for i in range(x.numel()):
        up, down = x.flatten().clone(), x.flatten().clone()
        up[i] += step
        down[i] -= step
        result[i] = (g(up.reshape(x.shape)) - g(down.reshape(x.shape))) / (2 * step)
    return result.reshape(x.shape)

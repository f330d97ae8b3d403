"""The loop runs over the first axis and moves whole rows: right for vectors only.

caught by: "len() of a 0-d tensor"
"""


def numerical_gradient(g, x, step=1e-5):
    """Central differences: g takes a tensor like x to one number; x float64 of any shape -> same shape."""
    result = torch.zeros_like(x)
    for i in range(len(x)):
        up, down = x.clone(), x.clone()
        up[i] += step
        down[i] -= step
        result[i] = (g(up) - g(down)) / (2 * step)
    return result

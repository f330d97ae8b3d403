"""reshape(-1) of a transposed x is a copy: the step is lost, and the gradient is 0.

caught by: "For a transposed (not contiguous) x the slopes are wrong, or g does not get a tensor of x's shape"
"""


def numerical_gradient(g, x, step=1e-5):
    """Central differences: g takes a tensor like x to one number; x float64 of any shape -> same shape."""
    result = []
    for i in range(x.numel()):
        up, down = x.clone(), x.clone()
        up.reshape(-1)[i] += step
        down.reshape(-1)[i] -= step
        result.append(float(g(up) - g(down)) / (2 * step))
    return torch.tensor(result, dtype=x.dtype).reshape(x.shape)

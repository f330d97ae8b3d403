"""A step along each unit direction, the rows of the identity matrix in the shape of x; x itself is never touched."""


def numerical_gradient(g, x, step=1e-5):
    """Central differences: g takes a tensor like x to one number; x float64 of any shape -> same shape."""
    directions = step * torch.eye(x.numel(), dtype=x.dtype)
    slopes = [float(g(x + e.reshape(x.shape)) - g(x - e.reshape(x.shape))) / (2 * step) for e in directions]
    return torch.tensor(slopes, dtype=x.dtype).reshape(x.shape)

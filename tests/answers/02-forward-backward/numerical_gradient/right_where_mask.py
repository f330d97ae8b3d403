"""A mask picks the one entry that moves; the two half differences are added."""


def numerical_gradient(g, x, step=1e-5):
    """Central differences: g takes a tensor like x to one number; x float64 of any shape -> same shape."""
    number = torch.arange(x.numel()).reshape(x.shape)
    gradient = torch.zeros_like(x)
    for i in range(x.numel()):
        here = number == i
        rise = g(torch.where(here, x + step, x))
        fall = g(torch.where(here, x - step, x))
        gradient = torch.where(here, 0.5 * (rise - fall) / step, gradient)
    return gradient

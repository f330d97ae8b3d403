"""Hint 1 to the letter: move an entry of x up, evaluate, down, evaluate, and put the old value back."""


def numerical_gradient(g, x, step=1e-5):
    """Central differences: g takes a tensor like x to one number; x float64 of any shape -> same shape."""
    result = torch.empty_like(x)
    for index in torch.ones_like(x).nonzero().tolist():
        place = tuple(index)
        old = x[place].item()
        x[place] = old + step
        above = float(g(x))
        x[place] = old - step
        below = float(g(x))
        x[place] = old
        result[place] = (above - below) / (2 * step)
    return result

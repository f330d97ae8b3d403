"""w's derivative is taken at the new b: one after the other instead of both at once.

caught by: "the loss falls, but the step of w is not the example's. Compare with (1.15)"
"""


def one_step(w, b, x, y, alpha):
    b = b - alpha * 2 * (w * x + b - y).mean()
    w = w - alpha * 2 * ((w * x + b - y) * x).mean()
    return w, b

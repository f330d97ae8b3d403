"""(1.15) and (1.16) as they stand."""


def one_step(w, b, x, y, alpha):
    error = w * x + b - y
    return w - alpha * 2 * (error * x).mean(), b - alpha * 2 * error.mean()

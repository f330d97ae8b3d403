"""The step goes along the slope instead of against it.

caught by: "it must fall. Which way is downhill?"
"""


def one_step(w, b, x, y, alpha):
    error = w * x + b - y
    return w + alpha * 2 * (error * x).mean(), b + alpha * 2 * error.mean()

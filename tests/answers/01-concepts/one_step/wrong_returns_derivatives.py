"""The two derivatives are returned instead of the new w and b.

caught by: "it must fall. Which way is downhill?"
"""


def one_step(w, b, x, y, alpha):
    error = w * x + b - y
    return 2 * (error * x).mean(), 2 * error.mean()

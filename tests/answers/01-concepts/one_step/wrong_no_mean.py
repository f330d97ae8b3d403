"""The samples are not averaged: a step for each, shape (N,).

caught by: "each should be one number. Is there a mean over the samples?"
"""


def one_step(w, b, x, y, alpha):
    error = w * x + b - y
    return w - alpha * 2 * error * x, b - alpha * 2 * error

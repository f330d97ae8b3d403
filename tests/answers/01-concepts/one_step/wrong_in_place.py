"""`-=` changes the caller's w and b.

caught by: "one_step changed its arguments: return new tensors instead (no -=)"
"""


def one_step(w, b, x, y, alpha):
    error = w * x + b - y
    w -= alpha * 2 * (error * x).mean()
    b -= alpha * 2 * error.mean()
    return w, b

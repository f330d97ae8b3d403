"""The sums multiplied out into five means of the data."""


def one_step(w, b, x, y, alpha):
    mx, my, mxx, mxy = x.mean(), y.mean(), (x * x).mean(), (x * y).mean()
    dw = 2 * (w * mxx + b * mx - mxy)
    db = 2 * (w * mx + b - my)
    new_w, new_b = w - alpha * dw, b - alpha * db
    return new_w, new_b

"""Plain Python sums over the samples."""


def one_step(w, b, x, y, alpha):
    N = len(x)
    slope_w, slope_b = torch.zeros_like(w), torch.zeros_like(b)
    for n in range(N):
        error = w * x[n] + b - y[n]
        slope_w = slope_w + 2 * error * x[n] / N
        slope_b = slope_b + 2 * error / N
    return (w - alpha * slope_w, b - alpha * slope_b)

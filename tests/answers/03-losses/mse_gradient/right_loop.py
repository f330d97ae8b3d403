"""An entry-by-entry loop into a new tensor."""


def mse_gradient(y_hat, y, reduction="mean"):
    slope = torch.zeros_like(y_hat)
    count = 1
    if reduction == "mean":
        for size in y_hat.shape:
            count *= size
    out, a, b = slope.view(-1), y_hat.reshape(-1), y.reshape(-1)
    for i in range(len(out)):
        out[i] = (a[i] - b[i]) / (count / 2)
    return slope

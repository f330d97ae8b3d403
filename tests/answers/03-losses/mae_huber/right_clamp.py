"""Cut the absolute error at delta: c (|e| - c/2) is the square inside and the line outside."""


def mae(y_hat, y):
    return torch.maximum(y_hat - y, y - y_hat).sum() / y_hat.numel()


def huber(y_hat, y, delta=1.0):
    size = torch.maximum(y_hat - y, y - y_hat)
    cut = size.clamp(max=delta)
    return (cut * (size - cut / 2)).mean()

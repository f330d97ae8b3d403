"""A Python loop with an if for each entry."""


def mae(y_hat, y):
    total = 0.0
    for a, b in zip(y_hat.reshape(-1), y.reshape(-1)):
        total = total + (a - b) * torch.sign(a - b).detach()
    return total / y_hat.numel()


def huber(y_hat, y, delta=1.0):
    prices = []
    for e in (y_hat - y).flatten():
        if e > delta:
            prices.append(delta * (e - delta / 2))
        elif e < -delta:
            prices.append(delta * (-e - delta / 2))
        else:
            prices.append(e * e / 2)
    return torch.stack(prices).mean()

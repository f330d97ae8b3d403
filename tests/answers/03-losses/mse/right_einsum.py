"""An inner product of the errors with themselves."""


def mse(y_hat, y, reduction="mean"):
    d = torch.sub(y, y_hat)
    if reduction == "none":
        return torch.square(d)
    flat = d.reshape(-1)
    total = torch.einsum("i,i->", flat, flat)
    return total / len(flat) if reduction == "mean" else total

"""Flatten both and refuse different counts."""


def mended_shapes(y_hat, y):
    if y_hat.numel() != y.numel():
        raise ValueError("predictions and targets differ in number")
    return ((y_hat.flatten() - y.flatten()) ** 2).mean()


def causes():
    return {"B", "F"}

"""Give the targets the predictions' shape; reshape itself refuses another count. Then F.mse_loss."""


def mended_shapes(y_hat, y):
    return F.mse_loss(y_hat, y.reshape(y_hat.shape))


def causes():
    return set("FB")

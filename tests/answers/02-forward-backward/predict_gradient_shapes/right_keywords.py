"""Named shapes first, then dict with keywords."""


def predict_gradient_shapes(N, D, K):
    """Your prediction: a dict from the five keys to a shape, a tuple made of N, D and K."""
    shape_of_W = K, D
    shape_of_b = tuple([K])
    scalar = tuple()
    return dict(dX=(N, D), dZ=(N, K), dW=shape_of_W, db=shape_of_b, dL=scalar)

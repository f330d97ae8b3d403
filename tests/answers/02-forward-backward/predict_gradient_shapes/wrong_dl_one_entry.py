"""The slope of the loss by itself as a vector of one entry instead of a number.

caught by: "the slope of a number with respect to itself is the number 1. Which shape has a number?"
"""


def predict_gradient_shapes(N, D, K):
    """Your prediction: a dict from the five keys to a shape, a tuple made of N, D and K."""
    return {"dW": (K, D), "db": (K,), "dX": (N, D), "dZ": (N, K), "dL": (1,)}

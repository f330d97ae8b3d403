"""The loss is thought of as one number a sample.

caught by: "the slope of a number with respect to itself is the number 1. Which shape has a number?"
"""


def predict_gradient_shapes(N, D, K):
    """Your prediction: a dict from the five keys to a shape, a tuple made of N, D and K."""
    return {"dW": (K, D), "db": (K,), "dX": (N, D), "dZ": (N, K), "dL": (N,)}

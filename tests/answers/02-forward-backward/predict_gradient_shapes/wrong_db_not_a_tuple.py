"""(K) without the comma is a number, not a tuple.

caught by: "write a shape as a tuple; a vector's has a comma, (N,)"
"""


def predict_gradient_shapes(N, D, K):
    """Your prediction: a dict from the five keys to a shape, a tuple made of N, D and K."""
    return {"dW": (K, D), "db": (K), "dX": (N, D), "dZ": (N, K), "dL": ()}

"""One weight gradient for each sample: the batch axis is not summed.

caught by: "one slope for each entry of W, in W's own arrangement (out, in)."
"""


def predict_gradient_shapes(N, D, K):
    """Your prediction: a dict from the five keys to a shape, a tuple made of N, D and K."""
    return {"dW": (N, K, D), "db": (K,), "dX": (N, D), "dZ": (N, K), "dL": ()}

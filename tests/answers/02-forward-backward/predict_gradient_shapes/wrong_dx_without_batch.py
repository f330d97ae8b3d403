"""dX is summed over the batch like the gradients of the parameters.

caught by: "each sample has its own inputs and its own slopes along them."
"""


def predict_gradient_shapes(N, D, K):
    """Your prediction: a dict from the five keys to a shape, a tuple made of N, D and K."""
    return {"dW": (K, D), "db": (K,), "dX": (D,), "dZ": (N, K), "dL": ()}

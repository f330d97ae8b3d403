"""A gradient has the shape of its tensor, so make the tensors and ask them: torch.Size is a tuple."""


def predict_gradient_shapes(N, D, K):
    """Your prediction: a dict from the five keys to a shape, a tuple made of N, D and K."""
    X, W, b = torch.zeros(N, D), torch.zeros(K, D), torch.zeros(K)
    Z = X @ W.T + b
    tensors = {"dW": W, "db": b, "dX": X, "dZ": Z, "dL": Z.sum()}
    return {key: tensor.shape for key, tensor in tensors.items()}

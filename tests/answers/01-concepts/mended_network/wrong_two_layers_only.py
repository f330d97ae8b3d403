"""Written for exactly two layers.

caught by: "not enough values to unpack (expected 2"
"""


def mended_network(X, layers):
    (W1, b1), (W2, b2) = layers
    return torch.relu(X @ W1.T + b1) @ W2.T + b2


def bugs():
    return {"B", "C"}

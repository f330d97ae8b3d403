"""ReLU stands before each product, so the batch itself loses its negative numbers.

caught by: "of X = (-1, -2): nothing may happen to X before the first product"
"""


def mended_network(X, layers):
    H = X
    for W, b in layers:
        H = torch.relu(H) @ W.T + b
    return H


def bugs():
    return {"B", "C"}

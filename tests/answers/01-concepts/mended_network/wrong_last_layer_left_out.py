"""layers[:-1] is used, and the last layer is never applied.

caught by: "each row should be b, as it is. Along which axis is it added?"
"""


def mended_network(X, layers):
    H = X
    for W, b in layers[:-1]:
        H = torch.relu(H @ W.T + b)
    return H


def bugs():
    return {"B", "C"}

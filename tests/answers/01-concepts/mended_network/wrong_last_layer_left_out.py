"""layers[:-1] is used, and the last layer is never applied.

caught by: "4 samples through sizes 10-5-5-1 give a (4, 1), not"
"""


def mended_network(X, layers):
    H = X
    for W, b in layers[:-1]:
        H = torch.relu(H @ W.T + b)
    return H


def bugs():
    return {"B", "C"}

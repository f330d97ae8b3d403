"""ReLU stands after the last layer, too.

caught by: "the last layer has a bias and no ReLU"
"""


def mended_network(X, layers):
    H = X
    for W, b in layers:
        H = torch.relu(H @ W.T + b)
    return H


def bugs():
    return {"B", "C"}

"""ReLU stands after the last layer, too.

caught by: "each row should be b, as it is. Along which axis is it added?"
"""


def mended_network(X, layers):
    H = X
    for W, b in layers:
        H = torch.relu(H @ W.T + b)
    return H


def bugs():
    return {"B", "C"}

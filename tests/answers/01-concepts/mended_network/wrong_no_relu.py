"""Only the bug that the error message tells of is mended; there is still no activation.

caught by: "Is there a ReLU between the layers?"
"""


def mended_network(X, layers):
    H = X
    for W, b in layers:
        H = H @ W.T + b
    return H


def bugs():
    return {"B", "C"}

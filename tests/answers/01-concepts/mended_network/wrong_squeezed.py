"""The result is squeezed: one output gives (N,), one patient loses its axis.

caught by: "4 samples through sizes 10-5-5-1 give a (4, 1), not"
"""


def mended_network(X, layers):
    H = X
    for W, b in layers[:-1]:
        H = torch.relu(H @ W.T + b)
    W, b = layers[-1]
    return (H @ W.T + b).squeeze()


def bugs():
    return {"B", "C"}

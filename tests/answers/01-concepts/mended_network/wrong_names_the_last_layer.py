"""The network is mended, but a missing activation after the last layer (D) is named in place of C.

caught by: "is not to blame"
"""


def mended_network(X, layers):
    H = X
    for W, b in layers[:-1]:
        H = torch.relu(H @ W.T + b)
    W, b = layers[-1]
    return H @ W.T + b


def bugs():
    return {"B", "D"}

"""The network is mended, but the product (A) is named in place of the missing activation (C).

caught by: "is not to blame"
"""


def mended_network(X, layers):
    H = X
    for W, b in layers[:-1]:
        H = torch.relu(H @ W.T + b)
    W, b = layers[-1]
    return H @ W.T + b


def bugs():
    return {"A", "B"}

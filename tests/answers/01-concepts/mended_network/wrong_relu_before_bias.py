"""ReLU acts on the product, and the bias is added afterwards.

caught by: "Is there a ReLU between the layers?"
"""


def mended_network(X, layers):
    H = X
    for W, b in layers[:-1]:
        H = torch.relu(H @ W.T) + b
    W, b = layers[-1]
    return H @ W.T + b


def bugs():
    return {"B", "C"}

"""The last layer is treated apart."""


def mended_network(X, layers):
    H = X
    for W, b in layers[:-1]:
        H = torch.relu(H @ W.T + b)
    W, b = layers[-1]
    return H @ W.T + b


def bugs():
    return {"B", "C"}

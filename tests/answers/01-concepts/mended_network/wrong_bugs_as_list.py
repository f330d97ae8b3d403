"""The letters are right, but in a list instead of a set.

caught by: "a set of letters should come back, such as"
"""


def mended_network(X, layers):
    H = X
    for W, b in layers[:-1]:
        H = torch.relu(H @ W.T + b)
    W, b = layers[-1]
    return H @ W.T + b


def bugs():
    return ["B", "C"]

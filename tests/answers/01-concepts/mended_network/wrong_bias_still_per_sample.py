"""ReLU is put in, but the bias is still added along the wrong axis.

caught by: "each row should be b, as it is. Along which axis is it added?"
"""


def mended_network(X, layers):
    H = X
    for W, b in layers[:-1]:
        H = torch.relu(H @ W.T + b.reshape(-1, 1))
    W, b = layers[-1]
    return H @ W.T + b.reshape(-1, 1)


def bugs():
    return {"B", "C"}

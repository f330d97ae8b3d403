"""The last layer is recognized by its single neuron, as in the 10-5-1 network.

caught by: "each row should be b, as it is. Along which axis is it added?"
"""


def mended_network(X, layers):
    H = X
    for W, b in layers:
        H = H @ W.T + b
        if len(b) > 1:
            H = torch.relu(H)
    return H


def bugs():
    return {"B", "C"}

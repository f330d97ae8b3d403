"""The bias is forgotten.

caught by: "only the bias is left to decide. Look again at what you do with b"
"""


def neuron(x, w, b):
    return torch.sigmoid(w @ x)

"""The sigmoid has the wrong sign in its exponent: 1 / (1 + e^z).

caught by: "only the bias is left to decide. Look again at what you do with b"
"""


def neuron(x, w, b):
    z = w @ x + b
    return 1 / (1 + torch.exp(z))

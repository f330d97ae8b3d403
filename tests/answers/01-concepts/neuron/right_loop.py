"""A plain Python loop over the inputs, and the sigmoid written out."""


def neuron(x, w, b):
    z = torch.zeros((), dtype=x.dtype)
    for j in range(len(x)):
        z = z + w[j] * x[j]
    z = z + b
    return 1 / (1 + torch.exp(-z))

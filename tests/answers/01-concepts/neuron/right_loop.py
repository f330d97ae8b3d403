"""A plain Python loop."""


def neuron(x, w, b):
    total = b
    for xi, wi in zip(x, w):
        total = total + xi * wi
    return total

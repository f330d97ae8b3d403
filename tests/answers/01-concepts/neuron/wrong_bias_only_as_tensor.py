"""`b.item()` takes for granted that the bias is a tensor; a plain number is allowed, too.

caught by: "'float' object has no attribute 'item'"
"""


def neuron(x, w, b):
    return torch.sigmoid(w @ x + b.item())

"""An activation is applied where none is asked; the example, all positive, does not show it.

caught by: "The third neuron's values are negative. No activation is asked for, but the bias is"
"""


def layer(X, W, b):
    return torch.relu(X @ W.T + b)

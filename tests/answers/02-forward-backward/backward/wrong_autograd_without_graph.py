"""autograd is asked about values that have no graph, so every gradient is None.

caught by: "This exercise is done by hand: automatic differentiation is switched off"
"""


def backward(Z, H, layers, upstream):
    """Gradients [(dW, db), ...], first layer first, from the kept Z and H and upstream = dL/dH of the last layer."""
    loss = (H[-1] * upstream).sum().requires_grad_()
    loss.backward()
    return [(W.grad, b.grad) for W, b, name in layers]

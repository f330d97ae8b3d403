"""An empty memory is returned where the given state should be.

caught by: "hand it back as it came"
"""


def gd_step(params, grads, state, lr):
    """One step of gradient descent: lists of tensors in, (list of new parameters, state) out."""
    return [p - lr * g for p, g in zip(params, grads)], {}

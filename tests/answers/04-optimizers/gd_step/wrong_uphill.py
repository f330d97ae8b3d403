"""The step goes along the gradient, not against it.

caught by: "where the slope is positive, the parameter must become smaller. Which way is downhill?"
"""


def gd_step(params, grads, state, lr):
    """One step of gradient descent: lists of tensors in, (list of new parameters, state) out."""
    return [p + lr * g for p, g in zip(params, grads)], state

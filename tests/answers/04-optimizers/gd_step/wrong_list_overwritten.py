"""The new tensors are put back into the caller's own list.

caught by: "return new tensors"
"""


def gd_step(params, grads, state, lr):
    """One step of gradient descent: lists of tensors in, (list of new parameters, state) out."""
    for i in range(len(params)):
        params[i] = params[i] - lr * grads[i]
    return params, state

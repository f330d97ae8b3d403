"""Since nothing is remembered, None is returned as the state, whatever state came in.

caught by: "the second part of the result should be the state, as it came"
"""


def gd_step(params, grads, state, lr):
    """One step of gradient descent: lists of tensors in, (list of new parameters, state) out."""
    return [p - lr * g for p, g in zip(params, grads)], None

"""The new parameters are a generator, not a list.

caught by: "the first of two things should be a list"
"""


def gd_step(params, grads, state, lr):
    """One step of gradient descent: lists of tensors in, (list of new parameters, state) out."""
    return (p - lr * g for p, g in zip(params, grads)), state

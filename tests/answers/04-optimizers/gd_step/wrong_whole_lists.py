"""Calculates with the lists as if they were tensors.

caught by: "Only tensors can be calculated with, no whole lists"
"""


def gd_step(params, grads, state, lr):
    """One step of gradient descent: lists of tensors in, (list of new parameters, state) out."""
    return params - lr * grads, state

"""The list is copied and taken for a copy of its tensors, which are then changed in place.

caught by: "return new tensors"
"""


def gd_step(params, grads, state, lr):
    """One step of gradient descent: lists of tensors in, (list of new parameters, state) out."""
    new_params = list(params)
    for p, g in zip(new_params, grads):
        p -= lr * g
    return new_params, state

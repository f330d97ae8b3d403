"""A loop over the positions that appends to a new list."""


def gd_step(params, grads, state, lr):
    """One step of gradient descent: lists of tensors in, (list of new parameters, state) out."""
    new_params = []
    for i in range(len(params)):
        new_params.append(params[i] - lr * grads[i])
    return new_params, state

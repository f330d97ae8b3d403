"""Each tensor is copied first and only the copy is changed in place."""


def gd_step(params, grads, state, lr):
    """One step of gradient descent: lists of tensors in, (list of new parameters, state) out."""
    new_params = [p.clone() for p in params]
    for p, g in zip(new_params, grads):
        p -= lr * g
    return new_params, state

"""The gradient is taken for a mere direction, so it is divided by its length and the step is always lr long.

caught by: "the direction of the first step is right, its length is not. What does lr do?"
"""


def gd_step(params, grads, state, lr):
    """One step of gradient descent: lists of tensors in, (list of new parameters, state) out."""
    new_params = []
    for p, g in zip(params, grads):
        length = g.norm()
        direction = g / length if length > 0 else g
        new_params.append(p - lr * direction)
    return new_params, state

"""The learning rate of the example is typed in and lr is never used.

caught by: "the step is wrong. Only the gradient and lr decide it, for each parameter by itself"
"""


def gd_step(params, grads, state, lr):
    """One step of gradient descent: lists of tensors in, (list of new parameters, state) out."""
    alpha = 0.1
    new_params = [p - alpha * g for p, g in zip(params, grads)]
    return new_params, state

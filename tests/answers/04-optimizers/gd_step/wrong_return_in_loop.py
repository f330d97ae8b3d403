"""The return stands inside the loop, so only the first tensor makes its step.

caught by: "parameters of the shapes and dtypes"
"""


def gd_step(params, grads, state, lr):
    """One step of gradient descent: lists of tensors in, (list of new parameters, state) out."""
    new_params = []
    for p, g in zip(params, grads):
        new_params.append(p - lr * g)
        return new_params, state

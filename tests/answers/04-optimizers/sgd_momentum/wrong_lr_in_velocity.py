"""The learning rate is put into the velocity (v = momentum v + lr g): old gradients keep the old rate when it changes.

caught by: "Where lr falls, it matters whether the velocity collects gradients or steps."
"""


def sgd_momentum(params, grads, state, lr, momentum=0.0, dampening=0.0, weight_decay=0.0, nesterov=False):
    """One step of SGD with momentum: lists of tensors and a state in, (new parameters, new state) out."""
    grads = [g + weight_decay * p for p, g in zip(params, grads)]
    if state is None:
        velocity = [lr * g for g in grads]
    else:
        velocity = [momentum * v + lr * (1 - dampening) * g for v, g in zip(state["velocity"], grads)]
    if nesterov:
        new_params = [p - lr * g - momentum * v for p, g, v in zip(params, grads, velocity)]
    else:
        new_params = [p - v for p, v in zip(params, velocity)]
    return new_params, {"velocity": velocity}

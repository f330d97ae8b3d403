"""The first velocity is the caller's gradient tensor itself.

caught by: "Is your velocity that tensor?"
"""


def sgd_momentum(params, grads, state, lr, momentum=0.0, dampening=0.0, weight_decay=0.0, nesterov=False):
    """One step of SGD with momentum: lists of tensors and a state in, (new parameters, new state) out."""
    if weight_decay:
        grads = [g + weight_decay * p for p, g in zip(params, grads)]
    if state is None:
        velocity = list(grads)
    else:
        velocity = [momentum * v + (1 - dampening) * g for v, g in zip(state["velocity"], grads)]
    steps = [g + momentum * v for g, v in zip(grads, velocity)] if nesterov else velocity
    return [p - lr * s for p, s in zip(params, steps)], {"velocity": velocity}

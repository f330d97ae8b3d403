"""The velocity in the old state is overwritten in place with mul_ and add_.

caught by: "Leave the old state as it is"
"""


def sgd_momentum(params, grads, state, lr, momentum=0.0, dampening=0.0, weight_decay=0.0, nesterov=False):
    """One step of SGD with momentum: lists of tensors and a state in, (new parameters, new state) out."""
    grads = [g + weight_decay * p for p, g in zip(params, grads)]
    if state is None:
        state = {"velocity": [g.clone() for g in grads]}
    else:
        for v, g in zip(state["velocity"], grads):
            v.mul_(momentum).add_(g, alpha=1 - dampening)
    velocity = state["velocity"]
    if nesterov:
        return [p - lr * (g + momentum * v) for p, g, v in zip(params, grads, velocity)], state
    return [p - lr * v for p, v in zip(params, velocity)], state

"""One velocity is kept for all parameters: each one continues with that of the parameter before it.

caught by: "A second parameter, whose gradient is always 0, moves from 10 to"
"""


def sgd_momentum(params, grads, state, lr, momentum=0.0, dampening=0.0, weight_decay=0.0, nesterov=False):
    """One step of SGD with momentum: lists of tensors and a state in, (new parameters, new state) out."""
    new_params = []
    v = None if state is None else state["velocity"]
    for p, g in zip(params, grads):
        g = g + weight_decay * p
        v = g if v is None else momentum * v + (1 - dampening) * g
        step = g + momentum * v if nesterov else v
        new_params.append(p - lr * step)
    return new_params, {"velocity": v}

"""The velocity is a running mean: the gradient gets the factor 1 - momentum, from a velocity of 0.

caught by: "the first velocity is the whole gradient, with no factor in front"
"""


def sgd_momentum(params, grads, state, lr, momentum=0.0, dampening=0.0, weight_decay=0.0, nesterov=False):
    """One step of SGD with momentum: lists of tensors and a state in, (new parameters, new state) out."""
    grads = [g + weight_decay * p for p, g in zip(params, grads)]
    if state is None:
        old = [torch.zeros_like(p) for p in params]
    else:
        old = state["velocity"]
    velocity = [momentum * v + (1 - momentum) * (1 - dampening) * g for v, g in zip(old, grads)]
    if nesterov:
        steps = [g + momentum * v for g, v in zip(grads, velocity)]
    else:
        steps = velocity
    return [p - lr * s for p, s in zip(params, steps)], {"velocity": velocity}

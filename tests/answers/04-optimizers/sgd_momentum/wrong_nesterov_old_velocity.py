"""Nesterov looks ahead with the old velocity instead of the new one, which is plain momentum again.

caught by: "as without it. Which step does the last line of (4.22) make?"
"""


def sgd_momentum(params, grads, state, lr, momentum=0.0, dampening=0.0, weight_decay=0.0, nesterov=False):
    """One step of SGD with momentum: lists of tensors and a state in, (new parameters, new state) out."""
    grads = [g + weight_decay * p for p, g in zip(params, grads)]
    if state is None:
        old = [torch.zeros_like(p) for p in params]
        velocity = grads
    else:
        old = state["velocity"]
        velocity = [momentum * v + (1 - dampening) * g for v, g in zip(old, grads)]
    if nesterov:
        steps = [g + momentum * v for g, v in zip(grads, old)]
    else:
        steps = velocity
    return [p - lr * s for p, s in zip(params, steps)], {"velocity": velocity}

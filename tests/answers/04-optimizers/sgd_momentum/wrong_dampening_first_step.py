"""The dampening acts at the first step already: the velocity starts as zeros and all steps are treated alike.

caught by: "What is special about the first step of (4.22)?"
"""


def sgd_momentum(params, grads, state, lr, momentum=0.0, dampening=0.0, weight_decay=0.0, nesterov=False):
    """One step of SGD with momentum: lists of tensors and a state in, (new parameters, new state) out."""
    grads = [g + weight_decay * p for p, g in zip(params, grads)]
    if state is None:
        state = {"velocity": [torch.zeros_like(p) for p in params]}
    velocity = [momentum * v + (1 - dampening) * g for v, g in zip(state["velocity"], grads)]
    if nesterov:
        steps = [g + momentum * v for g, v in zip(grads, velocity)]
    else:
        steps = velocity
    return [p - lr * s for p, s in zip(params, steps)], {"velocity": velocity}

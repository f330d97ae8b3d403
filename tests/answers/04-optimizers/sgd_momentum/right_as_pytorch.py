"""In the order of PyTorch: without momentum there is no velocity, and no dampening."""


def sgd_momentum(params, grads, state, lr, momentum=0.0, dampening=0.0, weight_decay=0.0, nesterov=False):
    """One step of SGD with momentum: lists of tensors and a state in, (new parameters, new state) out."""
    old = [None] * len(params) if state is None else state["velocity"]
    new_params, velocity = [], []
    for p, g, v in zip(params, grads, old):
        step = torch.add(g, p, alpha=weight_decay)
        if momentum != 0:
            v = step if v is None else v * momentum + step * (1 - dampening)
            step = step + momentum * v if nesterov else v
        new_params.append(p - lr * step)
        velocity.append(v)
    return new_params, {"velocity": velocity}

"""All parameters are one long vector, as in (4.1), and are cut apart again at the end."""


def sgd_momentum(params, grads, state, lr, momentum=0.0, dampening=0.0, weight_decay=0.0, nesterov=False):
    """One step of SGD with momentum: lists of tensors and a state in, (new parameters, new state) out."""
    theta = torch.cat([p.reshape(-1) for p in params])
    g = torch.cat([g.reshape(-1) for g in grads]) + weight_decay * theta
    keep, new = (0.0, 1.0) if state is None else (momentum, 1.0 - dampening)
    v = keep * (0.0 if state is None else state["v"]) + new * g
    theta = theta - lr * ((g + momentum * v) if nesterov else v)
    parts = theta.split([p.numel() for p in params])
    return [part.reshape(p.shape) for part, p in zip(parts, params)], {"v": v}

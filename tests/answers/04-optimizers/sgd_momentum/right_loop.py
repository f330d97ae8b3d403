"""One loop over the parameters; the state maps the index of a parameter to its velocity."""


def sgd_momentum(params, grads, state, lr, momentum=0.0, dampening=0.0, weight_decay=0.0, nesterov=False):
    """One step of SGD with momentum: lists of tensors and a state in, (new parameters, new state) out."""
    new_params, new_state = [], {}
    for i in range(len(params)):
        g = torch.add(grads[i], params[i], alpha=weight_decay)
        if state is None:
            v = g.clone()
        else:
            v = state[i].mul(momentum).add(g, alpha=1 - dampening)
        new_state[i] = v
        direction = g.add(v, alpha=momentum) if nesterov else v
        new_params.append(params[i].sub(direction, alpha=lr))
    return new_params, new_state

"""The means as corrections, v + (1 - alpha)(g^2 - v), on one long vector of all parameters."""


def rmsprop(params, grads, state, lr, alpha=0.99, eps=1e-8, weight_decay=0.0, momentum=0.0, centered=False):
    """One step of RMSprop: lists of tensors and a state in, (new parameters, new state) out."""
    theta = torch.cat([p.flatten() for p in params])
    g = torch.cat([g.flatten() for g in grads]) + weight_decay * theta
    zero = torch.zeros_like(theta)
    v, m, b = (zero, zero, zero) if state is None else (state["v"], state["m"], state["b"])
    v = v + (1 - alpha) * (g.square() - v)
    m = m + (1 - alpha) * (g - m)
    b = momentum * b + g / ((v - m.square() if centered else v) ** 0.5 + eps)
    new = (theta - lr * b).split([p.numel() for p in params])
    return [part.view(p.shape) for part, p in zip(new, params)], {"v": v, "m": m, "b": b}

"""torch.lerp for the means; the variance is kept at 0 or above, so that rounding cannot make its root nan."""


def rmsprop(params, grads, state, lr, alpha=0.99, eps=1e-8, weight_decay=0.0, momentum=0.0, centered=False):
    """One step of RMSprop: lists of tensors and a state in, (new parameters, new state) out."""
    old = state or [(torch.zeros_like(p),) * 3 for p in params]
    new_params, new_state = [], []
    for p, g, (v, m, b) in zip(params, grads, old):
        g = g + weight_decay * p
        v = torch.lerp(g.square(), v, alpha)
        m = torch.lerp(g, m, alpha)
        root = torch.sqrt((v - m.square()).clamp(min=0)) if centered else v.sqrt()
        b = b * momentum + g / (root + eps)
        new_params.append(p - lr * b)
        new_state.append((v, m, b))
    return new_params, new_state

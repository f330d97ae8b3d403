"""The weight decay is added to the numerator only; the running means see the raw gradient.

caught by: "With gradient 0 and weight decay 0.5 the first step leads from 4 to"
"""


def rmsprop(params, grads, state, lr, alpha=0.99, eps=1e-8, weight_decay=0.0, momentum=0.0, centered=False):
    """One step of RMSprop: lists of tensors and a state in, (new parameters, new state) out."""
    if state is None:
        state = {name: [torch.zeros_like(p) for p in params] for name in ("v", "m", "b")}
    v = [alpha * v + (1 - alpha) * g**2 for v, g in zip(state["v"], grads)]
    m = [alpha * m + (1 - alpha) * g for m, g in zip(state["m"], grads)]
    spread = [v_i - m_i**2 for v_i, m_i in zip(v, m)] if centered else v
    grads = [g + weight_decay * p for p, g in zip(params, grads)]
    quotients = [g / (s.sqrt() + eps) for g, s in zip(grads, spread)]
    b = [momentum * b + q for b, q in zip(state["b"], quotients)]
    return [p - lr * b_i for p, b_i in zip(params, b)], {"v": v, "m": m, "b": b}

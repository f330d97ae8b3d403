"""alpha and 1 - alpha are swapped: alpha weighs the new square.

caught by: "as if v were 0. Which share of the new square goes into v?"
"""


def rmsprop(params, grads, state, lr, alpha=0.99, eps=1e-8, weight_decay=0.0, momentum=0.0, centered=False):
    """One step of RMSprop: lists of tensors and a state in, (new parameters, new state) out."""
    if state is None:
        state = {name: [torch.zeros_like(p) for p in params] for name in ("v", "m", "b")}
    grads = [g + weight_decay * p for p, g in zip(params, grads)]
    v = [(1 - alpha) * v + alpha * g**2 for v, g in zip(state["v"], grads)]
    m = [(1 - alpha) * m + alpha * g for m, g in zip(state["m"], grads)]
    spread = [v_i - m_i**2 for v_i, m_i in zip(v, m)] if centered else v
    quotients = [g / (s.sqrt() + eps) for g, s in zip(grads, spread)]
    b = [momentum * b + q for b, q in zip(state["b"], quotients)]
    return [p - lr * b_i for p, b_i in zip(params, b)], {"v": v, "m": m, "b": b}

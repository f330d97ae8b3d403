"""With centered, the variance is kept in the state in place of the mean square, so the mean is subtracted again and again.

caught by: "What is kept for the next step: both means?"
"""


def rmsprop(params, grads, state, lr, alpha=0.99, eps=1e-8, weight_decay=0.0, momentum=0.0, centered=False):
    """One step of RMSprop: lists of tensors and a state in, (new parameters, new state) out."""
    if state is None:
        state = {name: [torch.zeros_like(p) for p in params] for name in ("v", "m", "b")}
    grads = [g + weight_decay * p for p, g in zip(params, grads)]
    v = [alpha * v + (1 - alpha) * g**2 for v, g in zip(state["v"], grads)]
    m = [alpha * m + (1 - alpha) * g for m, g in zip(state["m"], grads)]
    if centered:
        v = [v_i - m_i**2 for v_i, m_i in zip(v, m)]
    quotients = [g / (s.clamp(min=0).sqrt() + eps) for g, s in zip(grads, v)]
    b = [momentum * b + q for b, q in zip(state["b"], quotients)]
    return [p - lr * b_i for p, b_i in zip(params, b)], {"v": v, "m": m, "b": b}

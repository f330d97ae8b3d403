"""Momentum collects the gradients and the sum is divided, instead of collecting the quotients.

caught by: "What does the buffer of (4.25) collect: gradients, quotients, steps?"
"""


def rmsprop(params, grads, state, lr, alpha=0.99, eps=1e-8, weight_decay=0.0, momentum=0.0, centered=False):
    """One step of RMSprop: lists of tensors and a state in, (new parameters, new state) out."""
    if state is None:
        state = {name: [torch.zeros_like(p) for p in params] for name in ("v", "m", "b")}
    grads = [g + weight_decay * p for p, g in zip(params, grads)]
    v = [alpha * v + (1 - alpha) * g**2 for v, g in zip(state["v"], grads)]
    m = [alpha * m + (1 - alpha) * g for m, g in zip(state["m"], grads)]
    spread = [v_i - m_i**2 for v_i, m_i in zip(v, m)] if centered else v
    b = [momentum * b + g for b, g in zip(state["b"], grads)]
    return [p - lr * b_i / (s.sqrt() + eps) for p, b_i, s in zip(params, b, spread)], {"v": v, "m": m, "b": b}

"""The root is missing: the gradient is divided by the mean square.

caught by: "The root of v is 4 here. Is there a root, and on which side of it is eps?"
"""


def rmsprop(params, grads, state, lr, alpha=0.99, eps=1e-8, weight_decay=0.0, momentum=0.0, centered=False):
    """One step of RMSprop: lists of tensors and a state in, (new parameters, new state) out."""
    if state is None:
        state = {name: [torch.zeros_like(p) for p in params] for name in ("v", "m", "b")}
    grads = [g + weight_decay * p for p, g in zip(params, grads)]
    v = [alpha * v + (1 - alpha) * g**2 for v, g in zip(state["v"], grads)]
    m = [alpha * m + (1 - alpha) * g for m, g in zip(state["m"], grads)]
    spread = [v_i - m_i**2 for v_i, m_i in zip(v, m)] if centered else v
    quotients = [g / (s + eps) for g, s in zip(grads, spread)]
    b = [momentum * b + q for b, q in zip(state["b"], quotients)]
    return [p - lr * b_i for p, b_i in zip(params, b)], {"v": v, "m": m, "b": b}

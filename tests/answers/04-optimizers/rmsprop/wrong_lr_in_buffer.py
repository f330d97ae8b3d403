"""The learning rate is put into the buffer (b = momentum b + lr g / root): old quotients keep the old rate when it changes.

caught by: "lr falls from step to step."
"""


def rmsprop(params, grads, state, lr, alpha=0.99, eps=1e-8, weight_decay=0.0, momentum=0.0, centered=False):
    """One step of RMSprop: lists of tensors and a state in, (new parameters, new state) out."""
    if state is None:
        state = {name: [torch.zeros_like(p) for p in params] for name in ("v", "m", "b")}
    grads = [g + weight_decay * p for p, g in zip(params, grads)]
    v = [alpha * v + (1 - alpha) * g**2 for v, g in zip(state["v"], grads)]
    m = [alpha * m + (1 - alpha) * g for m, g in zip(state["m"], grads)]
    spread = [v_i - m_i**2 for v_i, m_i in zip(v, m)] if centered else v
    b = [momentum * b + lr * g / (s.sqrt() + eps) for b, g, s in zip(state["b"], grads, spread)]
    return [p - b_i for p, b_i in zip(params, b)], {"v": v, "m": m, "b": b}

"""The dictionary that was handed in is updated and returned: t += 1 and new means in the old state.

caught by: "Leave the old state as it is"
"""


def adam(params, grads, state, lr, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.0):
    """One step of Adam: lists of tensors and a state in, (new parameters, new state) out."""
    beta1, beta2 = betas
    if state is None:
        state = {"t": 0, "m": [torch.zeros_like(p) for p in params], "v": [torch.zeros_like(p) for p in params]}
    state["t"] += 1
    t = state["t"]
    grads = [g + weight_decay * p for p, g in zip(params, grads)]
    state["m"] = m = [beta1 * m + (1 - beta1) * g for m, g in zip(state["m"], grads)]
    state["v"] = v = [beta2 * v + (1 - beta2) * g**2 for v, g in zip(state["v"], grads)]
    m_hat = [x / (1 - beta1**t) for x in m]
    v_hat = [x / (1 - beta2**t) for x in v]
    new_params = [p - lr * a / (b.sqrt() + eps) for p, a, b in zip(params, m_hat, v_hat)]
    return new_params, state

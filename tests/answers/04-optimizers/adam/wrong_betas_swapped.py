"""The two betas are taken in the wrong order.

caught by: "With beta1 = 0 nothing is left of old directions, yet the gradients 3 and 0 lead from 1 to"
"""


def adam(params, grads, state, lr, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.0):
    """One step of Adam: lists of tensors and a state in, (new parameters, new state) out."""
    beta2, beta1 = betas
    if state is None:
        state = {"t": 0, "m": [torch.zeros_like(p) for p in params], "v": [torch.zeros_like(p) for p in params]}
    t = state["t"] + 1
    grads = [g + weight_decay * p for p, g in zip(params, grads)]
    m = [beta1 * m + (1 - beta1) * g for m, g in zip(state["m"], grads)]
    v = [beta2 * v + (1 - beta2) * g**2 for v, g in zip(state["v"], grads)]
    m_hat = [x / (1 - beta1**t) for x in m]
    v_hat = [x / (1 - beta2**t) for x in v]
    new_params = [p - lr * a / (b.sqrt() + eps) for p, a, b in zip(params, m_hat, v_hat)]
    return new_params, {"t": t, "m": m, "v": v}

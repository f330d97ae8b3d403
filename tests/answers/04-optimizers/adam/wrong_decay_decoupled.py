"""The weight decay shrinks the parameters directly, which is AdamW, instead of being added to the gradient.

caught by: "Here the decay is a part of the gradient and passes through both means"
"""


def adam(params, grads, state, lr, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.0):
    """One step of Adam: lists of tensors and a state in, (new parameters, new state) out."""
    beta1, beta2 = betas
    if state is None:
        state = {"t": 0, "m": [torch.zeros_like(p) for p in params], "v": [torch.zeros_like(p) for p in params]}
    t = state["t"] + 1
    m = [beta1 * m + (1 - beta1) * g for m, g in zip(state["m"], grads)]
    v = [beta2 * v + (1 - beta2) * g**2 for v, g in zip(state["v"], grads)]
    m_hat = [x / (1 - beta1**t) for x in m]
    v_hat = [x / (1 - beta2**t) for x in v]
    new_params = [(1 - lr * weight_decay) * p - lr * a / (b.sqrt() + eps) for p, a, b in zip(params, m_hat, v_hat)]
    return new_params, {"t": t, "m": m, "v": v}

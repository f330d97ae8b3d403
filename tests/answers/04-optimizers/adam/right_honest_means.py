"""Keeps the corrected means themselves: m_hat moves toward g by the share (1 - beta) / (1 - beta^t)."""


def adam(params, grads, state, lr, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.0):
    """One step of Adam: lists of tensors and a state in, (new parameters, new state) out."""
    if state is None:
        state = {"t": 0, "m_hat": [torch.zeros_like(p) for p in params], "v_hat": [torch.zeros_like(p) for p in params]}
    new = {"t": state["t"] + 1, "m_hat": [], "v_hat": []}
    share_m, share_v = ((1 - beta) / (1 - beta ** new["t"]) for beta in betas)
    out = []
    for p, g, m, v in zip(params, grads, state["m_hat"], state["v_hat"]):
        g = g + weight_decay * p
        m = m + share_m * (g - m)
        v = v + share_v * (g * g - v)
        new["m_hat"].append(m)
        new["v_hat"].append(v)
        out.append(p - lr * m / (v**0.5 + eps))
    return out, new

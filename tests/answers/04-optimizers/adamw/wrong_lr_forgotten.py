"""The learning rate is forgotten in the decay: the parameters shrink by 1 - weight_decay.

caught by: "With gradient 0, lr 0.1 and weight decay 0.5 the first step leads from 10 to"
"""


def adamw(params, grads, state, lr, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.01):
    """One step of AdamW: lists of tensors and a state in, (new parameters, new state) out."""
    beta1, beta2 = betas
    if state is None:
        state = {"t": 0, "m": [torch.zeros_like(p) for p in params], "v": [torch.zeros_like(p) for p in params]}
    t = state["t"] + 1
    m = [beta1 * m + (1 - beta1) * g for m, g in zip(state["m"], grads)]
    v = [beta2 * v + (1 - beta2) * g**2 for v, g in zip(state["v"], grads)]
    steps = [lr * (a / (1 - beta1**t)) / ((b / (1 - beta2**t)).sqrt() + eps) for a, b in zip(m, v)]
    new_params = [(1 - weight_decay) * p - s for p, s in zip(params, steps)]
    return new_params, {"t": t, "m": m, "v": v}

"""Keeps weighted sums and the sums of their weights, so no power of a beta is needed; the decay is subtracted apart."""


def adamw(params, grads, state, lr, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.01):
    """One step of AdamW: lists of tensors and a state in, (new parameters, new state) out."""
    beta1, beta2 = betas
    if state is None:
        zeros = [torch.zeros_like(p) for p in params]
        state = {"w1": 0.0, "w2": 0.0, "s1": zeros, "s2": zeros}
    w1, w2 = beta1 * state["w1"] + 1, beta2 * state["w2"] + 1
    s1 = [beta1 * s + g for s, g in zip(state["s1"], grads)]
    s2 = [beta2 * s + g.square() for s, g in zip(state["s2"], grads)]
    new_params = []
    for p, a, b in zip(params, s1, s2):
        new_params.append(p - lr * (weight_decay * p) - lr * (a / w1) / (torch.sqrt(b / w2) + eps))
    return new_params, {"w1": w1, "w2": w2, "s1": s1, "s2": s2}

"""Torch's lerp, addcmul and addcdiv on fresh tensors, with Adam's step size form."""


def adamw(params, grads, state, lr, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.01):
    """One step of AdamW: lists of tensors and a state in, (new parameters, new state) out."""
    t = (state["t"] if state else 0) + 1
    correct = [1 - beta**t for beta in betas]
    old_m = state["m"] if state else [torch.zeros_like(g) for g in grads]
    old_v = state["v"] if state else [torch.zeros_like(g) for g in grads]
    m = [a.lerp(g, 1 - betas[0]) for a, g in zip(old_m, grads)]
    v = [a.mul(betas[1]).addcmul(g, g, value=1 - betas[1]) for a, g in zip(old_v, grads)]
    new_params = []
    for p, a, b in zip(params, m, v):
        shrunk = p - p * (lr * weight_decay)
        root = b.sqrt() / correct[1] ** 0.5 + eps
        new_params.append(shrunk.addcdiv(a, root, value=-lr / correct[0]))
    return new_params, {"t": t, "m": m, "v": v}

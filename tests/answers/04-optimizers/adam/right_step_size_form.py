"""The corrections as one step size lr sqrt(1 - beta2^t) / (1 - beta1^t), with eps scaled to match, in a loop."""


def adam(params, grads, state, lr, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.0):
    """One step of Adam: lists of tensors and a state in, (new parameters, new state) out."""
    beta1, beta2 = betas
    t = 1 if state is None else state["t"] + 1
    root = math.sqrt(1 - beta2**t)
    rate = lr * root / (1 - beta1**t)
    new_params, moments = [], []
    for i, (p, g) in enumerate(zip(params, grads)):
        m, v = (0.0, 0.0) if state is None else state["moments"][i]
        g = g + weight_decay * p
        m = beta1 * m + (1 - beta1) * g
        v = beta2 * v + (1 - beta2) * g * g
        new_params.append(p - rate * m / (torch.sqrt(v) + eps * root))
        moments.append((m, v))
    return new_params, {"t": t, "moments": moments}

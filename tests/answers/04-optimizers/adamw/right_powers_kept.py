"""A loop that adds the decay to Adam's direction; the state keeps the powers of the betas instead of t."""


def adamw(params, grads, state, lr, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.01):
    """One step of AdamW: lists of tensors and a state in, (new parameters, new state) out."""
    b1, b2 = betas
    power1, power2 = (1.0, 1.0) if state is None else state["powers"]
    power1, power2 = power1 * b1, power2 * b2
    new_params, means = [], []
    for i in range(len(params)):
        m, v = (0.0, 0.0) if state is None else state["means"][i]
        m = b1 * m + (1 - b1) * grads[i]
        v = b2 * v + (1 - b2) * grads[i] * grads[i]
        direction = (m / (1 - power1)) / (torch.sqrt(v / (1 - power2)) + eps)
        new_params.append(params[i] - lr * (direction + weight_decay * params[i]))
        means.append((m, v))
    return new_params, {"powers": (power1, power2), "means": means}

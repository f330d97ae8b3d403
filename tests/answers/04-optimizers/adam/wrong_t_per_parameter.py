"""t is counted up inside the loop over the parameters, so the second one is already at t = 2.

caught by: "The gradients 1, -1, 1 with beta1 = 0 should make equally long steps; they lead from 1 to"
"""


def adam(params, grads, state, lr, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.0):
    """One step of Adam: lists of tensors and a state in, (new parameters, new state) out."""
    beta1, beta2 = betas
    if state is None:
        state = {"t": 0, "m": [torch.zeros_like(p) for p in params], "v": [torch.zeros_like(p) for p in params]}
    t, new_params, new_m, new_v = state["t"], [], [], []
    for p, g, m, v in zip(params, grads, state["m"], state["v"]):
        t += 1
        g = g + weight_decay * p
        m = beta1 * m + (1 - beta1) * g
        v = beta2 * v + (1 - beta2) * g**2
        new_params.append(p - lr * (m / (1 - beta1**t)) / ((v / (1 - beta2**t)).sqrt() + eps))
        new_m.append(m)
        new_v.append(v)
    return new_params, {"t": t, "m": new_m, "v": new_v}

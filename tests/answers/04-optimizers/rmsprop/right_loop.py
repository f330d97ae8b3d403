"""A loop over the parameters; the memories start as the number 0.0 and exist only where an option needs them."""


def rmsprop(params, grads, state, lr, alpha=0.99, eps=1e-8, weight_decay=0.0, momentum=0.0, centered=False):
    """One step of RMSprop: lists of tensors and a state in, (new parameters, new state) out."""
    old = [{} for _ in params] if state is None else state["memory"]
    new_params, memory = [], []
    for p, g, before in zip(params, grads, old):
        now = {}
        if weight_decay != 0:
            g = g + weight_decay * p
        now["v"] = alpha * before.get("v", 0.0) + (1 - alpha) * g * g
        variance = now["v"]
        if centered:
            now["m"] = alpha * before.get("m", 0.0) + (1 - alpha) * g
            variance = variance - now["m"] * now["m"]
        step = g / (torch.sqrt(variance) + eps)
        if momentum > 0:
            step = now["b"] = momentum * before.get("b", 0.0) + step
        new_params.append(p - lr * step)
        memory.append(now)
    return new_params, {"memory": memory}

"""The decay shrinks the parameters directly, as in AdamW, and does not pass through the mean.

caught by: "Does the decay go the gradient's way from the start, mean and root and all?"
"""


def rmsprop(params, grads, state, lr, alpha=0.99, eps=1e-8, weight_decay=0.0, momentum=0.0, centered=False):
    """One step of RMSprop: lists of tensors and a state in, (new parameters, new state) out."""
    state = state or [(torch.zeros_like(p),) * 3 for p in params]
    new_params, new_state = [], []
    for p, g, (v, m, b) in zip(params, grads, state):
        v, m = alpha * v + (1 - alpha) * g**2, alpha * m + (1 - alpha) * g
        b = momentum * b + g / ((v - m**2 if centered else v).sqrt() + eps)
        new_params.append((1 - lr * weight_decay) * p - lr * b)
        new_state.append((v, m, b))
    return new_params, new_state

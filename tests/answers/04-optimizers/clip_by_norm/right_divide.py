"""Divides by the larger of 1 and norm / max_norm."""


def clip_by_norm(grads, max_norm):
    """The gradients (a list of tensors), scaled by one common factor to a global norm of at most max_norm."""
    norm = math.sqrt(sum(g.square().sum().item() for g in grads))
    too_long = max(1.0, norm / max_norm)
    return [g / too_long for g in grads]

"""All entries are put into one long vector to measure it, and the factor is never above 1."""


def clip_by_norm(grads, max_norm):
    """The gradients (a list of tensors), scaled by one common factor to a global norm of at most max_norm."""
    norm = torch.cat([g.flatten() for g in grads]).norm().item()
    factor = 1.0
    if norm > max_norm:
        factor = max_norm / norm
    return [factor * g for g in grads]

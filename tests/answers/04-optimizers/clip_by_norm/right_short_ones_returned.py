"""Gradients that are short enough come back as the very tensors that were given."""


def clip_by_norm(grads, max_norm):
    """The gradients (a list of tensors), scaled by one common factor to a global norm of at most max_norm."""
    norm = sum((g**2).sum() for g in grads) ** 0.5
    return grads if norm <= max_norm else [g * (max_norm / norm) for g in grads]

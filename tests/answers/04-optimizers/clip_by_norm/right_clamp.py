"""The quotient of the formula as a tensor, clamped to 1; for a norm of 0 it is inf before."""


def clip_by_norm(grads, max_norm):
    """The gradients (a list of tensors), scaled by one common factor to a global norm of at most max_norm."""
    norm = torch.cat([g.flatten() for g in grads]).norm()
    factor = (max_norm / norm).clamp(max=1)
    return [factor * g for g in grads]

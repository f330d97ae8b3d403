"""The caller's gradients are scaled in place, as PyTorch's own function does.

caught by: "clip_by_norm changed its argument: return new tensors instead"
"""


def clip_by_norm(grads, max_norm):
    """The gradients (a list of tensors), scaled by one common factor to a global norm of at most max_norm."""
    norm = torch.sqrt(sum((g**2).sum() for g in grads))
    if norm > max_norm:
        for g in grads:
            g *= max_norm / norm
    return [g.clone() for g in grads]

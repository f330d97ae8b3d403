"""Every gradient is brought to the norm max_norm, so short ones are stretched.

caught by: "a gradient that is short enough should pass untouched"
"""


def clip_by_norm(grads, max_norm):
    """The gradients (a list of tensors), scaled by one common factor to a global norm of at most max_norm."""
    norm = torch.sqrt(sum((g**2).sum() for g in grads))
    if norm == 0:
        return [g.clone() for g in grads]
    return [g * max_norm / norm for g in grads]

"""Single entries are cut off at max_norm instead of the length.

caught by: "the direction has changed. Is there one norm for all tensors together?"
"""


def clip_by_norm(grads, max_norm):
    """The gradients (a list of tensors), scaled by one common factor to a global norm of at most max_norm."""
    return [g.clamp(-max_norm, max_norm) for g in grads]

"""Each tensor is clipped to its own norm, which bends the direction of the whole.

caught by: "the direction has changed. Is there one norm for all tensors together?"
"""


def clip_by_norm(grads, max_norm):
    """The gradients (a list of tensors), scaled by one common factor to a global norm of at most max_norm."""
    clipped = []
    for g in grads:
        norm = g.norm()
        clipped.append(g * (max_norm / norm) if norm > max_norm else g.clone())
    return clipped

"""The root is forgotten, so the squared norm is compared and divided by.

caught by: "its norm should be 1. Which norm do 3 and 4 have together?"
"""


def clip_by_norm(grads, max_norm):
    """The gradients (a list of tensors), scaled by one common factor to a global norm of at most max_norm."""
    norm = sum((g**2).sum() for g in grads)
    factor = max_norm / norm if norm > max_norm else 1.0
    return [g * factor for g in grads]

"""The norms of the tensors are added up, as if lengths at right angles simply added.

caught by: "its norm should be 1. Which norm do 3 and 4 have together?"
"""


def clip_by_norm(grads, max_norm):
    """The gradients (a list of tensors), scaled by one common factor to a global norm of at most max_norm."""
    norm = sum(g.norm() for g in grads)
    if norm > max_norm:
        return [g * max_norm / norm for g in grads]
    return [g.clone() for g in grads]

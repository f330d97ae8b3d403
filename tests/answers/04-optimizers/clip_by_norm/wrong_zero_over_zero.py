"""The unit direction is computed first, which is 0/0 for a gradient of zeros.

caught by: "Gradients that are 0 become"
"""


def clip_by_norm(grads, max_norm):
    """The gradients (a list of tensors), scaled by one common factor to a global norm of at most max_norm."""
    norm = torch.sqrt(sum((g**2).sum() for g in grads))
    length = min(norm, max_norm)
    return [g / norm * length for g in grads]

"""The formula with Python numbers, which cannot be divided by a norm of 0.

caught by: "Gradients that are 0 end with: float division by zero. What is divided by what?"
"""


def clip_by_norm(grads, max_norm):
    """The gradients (a list of tensors), scaled by one common factor to a global norm of at most max_norm."""
    norm = math.sqrt(sum(float((g**2).sum()) for g in grads))
    return [min(1, max_norm / norm) * g for g in grads]

"""Loops that add up the squares of the norms and then scale tensor by tensor."""


def clip_by_norm(grads, max_norm):
    """The gradients (a list of tensors), scaled by one common factor to a global norm of at most max_norm."""
    total = 0.0
    for g in grads:
        total += torch.linalg.vector_norm(g) ** 2
    norm = total**0.5
    result = []
    for g in grads:
        if norm <= max_norm:
            result.append(g.clone())
        else:
            result.append(g * (max_norm / norm))
    return result

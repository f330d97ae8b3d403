"""The gradient is fetched from autograd instead of being derived.

caught by: "This exercise is done by hand: automatic differentiation is switched off"
"""


def activation_gradients(name, Z, upstream):
    """Gradient with respect to Z of an activation applied to Z, given the upstream gradient: all of one shape."""
    functions = {"softplus": torch.nn.functional.softplus, "silu": torch.nn.functional.silu, **ACTIVATIONS}
    leaf = Z.detach().clone().requires_grad_()
    (found,) = torch.autograd.grad(functions[name](leaf), leaf, grad_outputs=upstream)
    return found

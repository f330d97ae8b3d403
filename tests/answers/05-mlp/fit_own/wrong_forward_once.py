"""One forward pass before the loop is enough: the logits are computed only once.

caught by: "Is each step taken from the latest parameters, always with this lr?"
"""


def fit_own(model, X, y, epochs, lr):
    """Train model with Adam on binary cross-entropy, one step an epoch; returns the losses before each step."""
    losses, state = [], None
    z = model.forward(X)
    for _ in range(epochs):
        losses.append(bce(z, y).item())
        model.params, state = adam_step(model.params, model.backward(bce_slope(z, y)), state, lr)
    return losses

"""The new values are copied into the old tensors, so that the caller's list changes under his hands.

caught by: "fit_own changed a tensor in place: the old parameters, X or y. Give the model new tensors"
"""


def fit_own(model, X, y, epochs, lr):
    """Train model with Adam on binary cross-entropy, one step an epoch; returns the losses before each step."""
    losses, state = [], None
    for _ in range(epochs):
        z = model.forward(X)
        losses.append(bce(z, y).item())
        new, state = adam_step(model.params, model.backward(bce_slope(z, y)), state, lr)
        for old, value in zip(model.params, new):
            old.copy_(value)
    return losses

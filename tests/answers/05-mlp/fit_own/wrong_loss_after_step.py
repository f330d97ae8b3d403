"""The loss of an epoch is the one that the epoch reached, after its step.

caught by: "Logits 4 and 2, targets 1 and 0: your first loss is"
"""


def fit_own(model, X, y, epochs, lr):
    """Train model with Adam on binary cross-entropy, one step an epoch; returns the losses before each step."""
    losses, state = [], None
    for _ in range(epochs):
        z = model.forward(X)
        model.params, state = adam_step(model.params, model.backward(bce_slope(z, y)), state, lr)
        losses.append(bce(model.forward(X), y).item())
    return losses

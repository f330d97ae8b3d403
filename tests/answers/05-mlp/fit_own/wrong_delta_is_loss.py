"""backward is given the loss, as in loss.backward().

caught by: "The first epoch is wrong. Exactly one step, with lr, and with the slope of the binary cross-entropy?"
"""


def fit_own(model, X, y, epochs, lr):
    """Train model with Adam on binary cross-entropy, one step an epoch; returns the losses before each step."""
    losses, state = [], None
    for _ in range(epochs):
        loss = bce(model.forward(X), y)
        losses.append(loss.item())
        model.params, state = adam_step(model.params, model.backward(loss * torch.ones_like(y)), state, lr)
    return losses

"""Trains only networks of two layers: W1, b1, W2, b2 are taken out of params.

caught by: "With a model of one layer fit_own stops"
"""


def fit_own(model, X, y, epochs, lr):
    """Train model with Adam on binary cross-entropy, one step an epoch; returns the losses before each step."""
    losses, state = [], None
    for _ in range(epochs):
        W1, b1, W2, b2 = model.params
        z = model.forward(X)
        losses.append(bce(z, y).item())
        model.params, state = adam_step([W1, b1, W2, b2], model.backward(bce_slope(z, y)), state, lr)
    return losses

"""adam_step needs no memory: the state is None in every epoch.

caught by: "Adam forgets everything after each epoch: hand its state on"
"""


def fit_own(model, X, y, epochs, lr):
    """Train model with Adam on binary cross-entropy, one step an epoch; returns the losses before each step."""
    losses = []
    for _ in range(epochs):
        z = model.forward(X)
        losses.append(bce(z, y).item())
        model.params, _ = adam_step(model.params, model.backward(bce_slope(z, y)), None, lr)
    return losses

"""adam_step changes the parameters by itself; its result is only kept in a local name.

caught by: "After one epoch model.params is what it was: put the new parameters into the model"
"""


def fit_own(model, X, y, epochs, lr):
    """Train model with Adam on binary cross-entropy, one step an epoch; returns the losses before each step."""
    losses, state, params = [], None, model.params
    for _ in range(epochs):
        z = model.forward(X)
        losses.append(bce(z, y).item())
        params, state = adam_step(params, model.backward(bce_slope(z, y)), state, lr)
    return losses

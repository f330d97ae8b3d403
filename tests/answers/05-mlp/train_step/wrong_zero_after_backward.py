"""zero_grad between backward and step.

caught by: "it did not move. Does the step come after backward, with the gradients still there?"
"""


def train_step(model, criterion, optimizer, X, y):
    """One step of the optimizer on the batch X, y, in training mode; returns the loss before it, a float."""
    model.train()
    logits = model(X)
    loss = criterion(logits, y)
    loss.backward()
    optimizer.zero_grad()
    optimizer.step()
    return loss.item()

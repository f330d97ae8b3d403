"""Gradients are emptied with grad.zero_() only where one exists and only for the first parameter group member (weights).

caught by: "the model is not where they lead. Is there exactly one for each batch, without old gradients?"
"""


def train_step(model, criterion, optimizer, X, y):
    """One step of the optimizer on the batch X, y, in training mode; returns the loss before it, a float."""
    model.train()
    first = next(model.parameters())
    first.grad = None
    logits = model(X)
    loss = criterion(logits, y)
    loss.backward()
    optimizer.step()
    return loss.item()

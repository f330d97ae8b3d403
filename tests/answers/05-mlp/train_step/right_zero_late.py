"""E D F G A B C: the gradients are emptied just before backward."""


def train_step(model, criterion, optimizer, X, y):
    """One step of the optimizer on the batch X, y, in training mode; returns the loss before it, a float."""
    model.train()
    logits = model(X)
    loss = criterion(logits, y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return loss.item()

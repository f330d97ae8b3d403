"""backward starts from nothing anyway: no zero_grad.

caught by: "What empties the gradients?"
"""


def train_step(model, criterion, optimizer, X, y):
    """One step of the optimizer on the batch X, y, in training mode; returns the loss before it, a float."""
    model.train()
    logits = model(X)
    loss = criterion(logits, y)
    loss.backward()
    optimizer.step()
    return loss.item()

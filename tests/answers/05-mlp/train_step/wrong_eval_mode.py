"""The loss should be measured in evaluation mode, so line I replaces E.

caught by: "Which line changes the mode?"
"""


def train_step(model, criterion, optimizer, X, y):
    """One step of the optimizer on the batch X, y, in training mode; returns the loss before it, a float."""
    model.eval()
    optimizer.zero_grad()
    logits = model(X)
    loss = criterion(logits, y)
    loss.backward()
    optimizer.step()
    return loss.item()

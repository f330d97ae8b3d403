"""The criterion gets targets first, line H.

caught by: "What does it take first?"
"""


def train_step(model, criterion, optimizer, X, y):
    """One step of the optimizer on the batch X, y, in training mode; returns the loss before it, a float."""
    model.train()
    optimizer.zero_grad()
    logits = model(X)
    loss = criterion(y, logits)
    loss.backward()
    optimizer.step()
    return loss.item()

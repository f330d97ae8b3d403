"""step, then backward: the gradients are used in the next call.

caught by: "it did not move. Does the step come after backward, with the gradients still there?"
"""


def train_step(model, criterion, optimizer, X, y):
    """One step of the optimizer on the batch X, y, in training mode; returns the loss before it, a float."""
    model.train()
    optimizer.zero_grad()
    logits = model(X)
    loss = criterion(logits, y)
    optimizer.step()
    loss.backward()
    return loss.item()

"""model.train() may stand anywhere, for instance after the prediction.

caught by: "With a dropout of everything the loss in training mode is 0"
"""


def train_step(model, criterion, optimizer, X, y):
    """One step of the optimizer on the batch X, y, in training mode; returns the loss before it, a float."""
    optimizer.zero_grad()
    logits = model(X)
    model.train()
    loss = criterion(logits, y)
    loss.backward()
    optimizer.step()
    return loss.item()

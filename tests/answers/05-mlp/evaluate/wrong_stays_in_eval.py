"""The model stays in evaluation mode afterwards.

caught by: "mode and is in evaluation mode afterwards"
"""


def evaluate(model, criterion, batches):
    """Mean loss and accuracy, two floats, over all samples of all batches, in evaluation mode, without gradients."""
    was, total, hits, count = model.training, 0.0, 0, 0
    model.eval()
    with torch.no_grad():
        for X, y in batches:
            logits = model(X)
            total += criterion(logits, y).item() * len(y)
            hits += ((logits > 0) == (y == 1)).sum().item()
            count += len(y)
    return total / count, hits / count

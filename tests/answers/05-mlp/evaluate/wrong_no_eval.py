"""no_grad is the evaluation mode.

caught by: "10 squared: it was in training mode during the evaluation"
"""


def evaluate(model, criterion, batches):
    """Mean loss and accuracy, two floats, over all samples of all batches, in evaluation mode, without gradients."""
    was, total, hits, count = model.training, 0.0, 0, 0
    with torch.no_grad():
        for X, y in batches:
            logits = model(X)
            total += criterion(logits, y).item() * len(y)
            hits += ((logits > 0) == (y == 1)).sum().item()
            count += len(y)
    model.train(was)
    return total / count, hits / count

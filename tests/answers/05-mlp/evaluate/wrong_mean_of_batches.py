"""The loss is the mean of the batch means, (5.4) without weights.

caught by: "Does every patient count alike?"
"""


def evaluate(model, criterion, batches):
    """Mean loss and accuracy, two floats, over all samples of all batches, in evaluation mode, without gradients."""
    was, total, hits, count, parts = model.training, 0.0, 0, 0, 0
    model.eval()
    with torch.no_grad():
        for X, y in batches:
            logits = model(X)
            total += criterion(logits, y).item()
            hits += ((logits > 0) == (y == 1)).sum().item()
            count += len(y)
            parts += 1
    model.train(was)
    return total / parts, hits / count

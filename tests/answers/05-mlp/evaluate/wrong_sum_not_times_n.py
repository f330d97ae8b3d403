"""The means are added and divided by the number of patients.

caught by: "One batch with the squared errors 1, 4, 4 has the loss"
"""


def evaluate(model, criterion, batches):
    """Mean loss and accuracy, two floats, over all samples of all batches, in evaluation mode, without gradients."""
    was, total, hits, count = model.training, 0.0, 0, 0
    model.eval()
    with torch.no_grad():
        for X, y in batches:
            logits = model(X)
            total += criterion(logits, y).item()
            hits += ((logits > 0) == (y == 1)).sum().item()
            count += len(y)
    model.train(was)
    return total / count, hits / count

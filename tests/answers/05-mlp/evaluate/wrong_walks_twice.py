"""The number of patients is counted in a first walk through the batches.

caught by: "the loss is wrong. Compare with (5.4), and use the criterion that is given, prediction first"
"""


def evaluate(model, criterion, batches):
    """Mean loss and accuracy, two floats, over all samples of all batches, in evaluation mode, without gradients."""
    was, total, hits, count = model.training, 0.0, 0, 0
    count = sum(len(y) for _, y in batches)
    model.eval()
    with torch.no_grad():
        for X, y in batches:
            logits = model(X)
            total += criterion(logits, y).item() * len(y)
            hits += ((logits > 0) == (y == 1)).sum().item()
    model.train(was)
    return total / count, hits / count

"""The border of a logit is one half.

caught by: "Logits 0.3, 0.2, -0.4, 0 for malignant, malignant, benign, benign"
"""


def evaluate(model, criterion, batches):
    """Mean loss and accuracy, two floats, over all samples of all batches, in evaluation mode, without gradients."""
    was, total, hits, count = model.training, 0.0, 0, 0
    model.eval()
    with torch.no_grad():
        for X, y in batches:
            logits = model(X)
            total += criterion(logits, y).item() * len(y)
            hits += ((logits > 0.5) == (y == 1)).sum().item()
            count += len(y)
    model.train(was)
    return total / count, hits / count

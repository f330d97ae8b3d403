"""round(sigmoid(logit)) is the answer: a tiny positive logit (1e-9) gives 0.5 and rounds to 0.

caught by: "Logits 1e-9 and -1e-9, malignant and benign: your accuracy is"
"""


def evaluate(model, criterion, batches):
    """Mean loss and accuracy, two floats, over all samples of all batches, in evaluation mode, without gradients."""
    was, total, hits, count = model.training, 0.0, 0, 0
    model.eval()
    with torch.no_grad():
        for X, y in batches:
            logits = model(X)
            total += criterion(logits, y).item() * len(y)
            hits += (torch.sigmoid(logits).round() == y).sum().item()
            count += len(y)
    model.train(was)
    return total / count, hits / count

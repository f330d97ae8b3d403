"""set_grad_enabled(False) at the start, and never switched on again.

caught by: "Gradients stay switched off after evaluate: what switches them on again?"
"""


def evaluate(model, criterion, batches):
    """Mean loss and accuracy, two floats, over all samples of all batches, in evaluation mode, without gradients."""
    was, total, hits, count = model.training, 0.0, 0, 0
    model.eval()
    torch.set_grad_enabled(False)
    if True:
        for X, y in batches:
            logits = model(X)
            total += criterion(logits, y).item() * len(y)
            hits += ((logits > 0) == (y == 1)).sum().item()
            count += len(y)
    model.train(was)
    return total / count, hits / count

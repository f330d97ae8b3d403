"""Losses, hits and sizes in lists; weighted mean (5.4) with tensors at the end; try/finally and inference_mode."""


def evaluate(model, criterion, batches):
    """Mean loss and accuracy, two floats, over all samples of all batches, in evaluation mode, without gradients."""
    came_in_training = model.training
    model.eval()
    rows = []
    try:
        with torch.inference_mode():
            for X, y in batches:
                z = model(X)
                rows.append((float(criterion(z, y)), ((z > 0).to(y.dtype) == y).double().mean().item(), y.shape[0]))
    finally:
        model.train(came_in_training)
    n = sum(size for *_, size in rows)
    return sum(size * loss for loss, _, size in rows) / n, sum(size * share for _, share, size in rows) / n

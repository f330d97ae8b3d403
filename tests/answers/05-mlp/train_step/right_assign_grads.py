"""Gradients from autograd.grad, written into .grad, float() at the start."""


def train_step(model, criterion, optimizer, X, y):
    """One step of the optimizer on the batch X, y, in training mode; returns the loss before it, a float."""
    model.train()
    params = [p for group in optimizer.param_groups for p in group["params"]]
    loss = criterion(model(X), y)
    for p, g in zip(params, torch.autograd.grad(loss, params)):
        p.grad = g
    optimizer.step()
    return float(loss)

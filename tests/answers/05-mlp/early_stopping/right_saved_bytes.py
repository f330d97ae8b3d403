"""The best state goes through torch.save into memory; the epoch number of the best is remembered."""


def early_stopping(model, train_epoch, validate, patience, max_epochs):
    """Train until validation stalls for patience epochs; returns the losses and leaves the best state in model."""
    import io

    losses, best_epoch = [], 0
    for epoch in range(1, max_epochs + 1):
        train_epoch(model)
        losses.append(validate(model))
        if best_epoch == 0 or losses[-1] < losses[best_epoch - 1]:
            best_epoch, kept = epoch, io.BytesIO()
            torch.save(model.state_dict(), kept)
        if epoch - best_epoch >= patience:
            break
    kept.seek(0)
    model.load_state_dict(torch.load(kept, weights_only=True))
    return losses

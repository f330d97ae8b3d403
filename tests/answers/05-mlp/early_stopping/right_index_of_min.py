"""Every state is copied; the index of the smallest loss tells when to end and what to load."""


def early_stopping(model, train_epoch, validate, patience, max_epochs):
    """Train until validation stalls for patience epochs; returns the losses and leaves the best state in model."""
    losses, states = [], []
    while len(losses) < max_epochs and len(losses) - (losses.index(min(losses)) if losses else 0) <= patience:
        train_epoch(model)
        losses.append(validate(model))
        states.append({name: part.clone() for name, part in model.state_dict().items()})
    model.load_state_dict(states[losses.index(min(losses))])
    return losses

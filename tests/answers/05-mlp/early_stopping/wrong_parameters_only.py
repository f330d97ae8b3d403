"""The state are the parameters.

caught by: "Is state_dict() kept as a whole?"
"""


def early_stopping(model, train_epoch, validate, patience, max_epochs):
    """Train until validation stalls for patience epochs; returns the losses and leaves the best state in model."""
    losses, lowest, best, waited = [], float("inf"), None, 0
    for _ in range(max_epochs):
        train_epoch(model)
        losses.append(validate(model))
        if not losses[1:] or losses[-1] < lowest:
            lowest, best, waited = losses[-1], [p.detach().clone() for p in model.parameters()], 0
        else:
            waited += 1
            if waited == patience:
                break
    for p, old in zip(model.parameters(), best):
        p.data.copy_(old)
    return losses

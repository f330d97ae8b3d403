"""patience alone ends the training; max_epochs is for emergencies and never looked at.

caught by: "Before the patience is at its end, max_epochs ends it"
"""


def early_stopping(model, train_epoch, validate, patience, max_epochs):
    """Train until validation stalls for patience epochs; returns the losses and leaves the best state in model."""
    losses, lowest, best, waited = [], float("inf"), None, 0
    while True:
        train_epoch(model)
        losses.append(validate(model))
        if not losses[1:] or losses[-1] < lowest:
            lowest, best, waited = losses[-1], copy.deepcopy(model.state_dict()), 0
        else:
            waited += 1
            if waited == patience:
                break
    model.load_state_dict(best)
    return losses

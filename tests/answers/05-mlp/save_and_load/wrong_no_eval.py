"""load_state_dict brings back the mode, too.

caught by: "The loaded model is still in training mode"
"""


def save_weights(model, path):
    """Write the state of the model, and nothing else, into the file path."""
    torch.save(model.state_dict(), path)


def load_weights(model, path):
    """Read a file of save_weights into model and return it in evaluation mode; refuses anything but weights."""
    model.load_state_dict(torch.load(path, weights_only=True))
    return model

"""A file name without .pt gets one.

caught by: "After save_weights(model, path) there is no file at path"
"""


def save_weights(model, path):
    """Write the state of the model, and nothing else, into the file path."""
    torch.save(model.state_dict(), path.with_suffix(".pt"))


def load_weights(model, path):
    """Read a file of save_weights into model and return it in evaluation mode; refuses anything but weights."""
    model.load_state_dict(torch.load(path.with_suffix(".pt"), weights_only=True))
    return model.eval()

"""weights_only=False, for old files.

caught by: "A file with a command in it was loaded, and the command ran. Which option of torch.load prevents that?"
"""


def save_weights(model, path):
    """Write the state of the model, and nothing else, into the file path."""
    torch.save(model.state_dict(), path)


def load_weights(model, path):
    """Read a file of save_weights into model and return it in evaluation mode; refuses anything but weights."""
    model.load_state_dict(torch.load(path, weights_only=False))
    return model.eval()

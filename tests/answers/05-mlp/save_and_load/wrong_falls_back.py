"""If the safe way is refused, load the unsafe way.

caught by: "A file with a command in it was loaded, and the command ran. Which option of torch.load prevents that?"
"""


def save_weights(model, path):
    """Write the state of the model, and nothing else, into the file path."""
    torch.save(model.state_dict(), path)


def load_weights(model, path):
    """Read a file of save_weights into model and return it in evaluation mode; refuses anything but weights."""
    try:
        state = torch.load(path, weights_only=True)
    except pickle.UnpicklingError:
        state = torch.load(path, weights_only=False)
    model.load_state_dict(state)
    return model.eval()

"""strict=False makes loading robust.

caught by: "A file that does not fit the model (other sizes, a tensor missing or too many) was loaded without an error"
"""


def save_weights(model, path):
    """Write the state of the model, and nothing else, into the file path."""
    torch.save(model.state_dict(), path)


def load_weights(model, path):
    """Read a file of save_weights into model and return it in evaluation mode; refuses anything but weights."""
    model.load_state_dict(torch.load(path, weights_only=True), strict=False)
    return model.eval()

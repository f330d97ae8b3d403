"""The whole model is saved.

caught by: "The file holds more than weights, so it cannot be opened safely. What exactly do you save?"
"""


def save_weights(model, path):
    """Write the state of the model, and nothing else, into the file path."""
    torch.save(model, path)


def load_weights(model, path):
    """Read a file of save_weights into model and return it in evaluation mode; refuses anything but weights."""
    return torch.load(path, weights_only=False).eval()

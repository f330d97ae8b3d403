"""Only the parameters are saved, without the running statistics.

caught by: "it should hold the state_dict, with the names that are in it"
"""


def save_weights(model, path):
    """Write the state of the model, and nothing else, into the file path."""
    torch.save(dict(model.named_parameters()), path)


def load_weights(model, path):
    """Read a file of save_weights into model and return it in evaluation mode; refuses anything but weights."""
    model.load_state_dict(torch.load(path, weights_only=True), strict=False)
    return model.eval()

"""The names do not matter: the tensors are put in by position (zip).

caught by: "A file that does not fit the model (other sizes, a tensor missing or too many) was loaded without an error"
"""


def save_weights(model, path):
    """Write the state of the model, and nothing else, into the file path."""
    torch.save(model.state_dict(), path)


def load_weights(model, path):
    """Read a file of save_weights into model and return it in evaluation mode; refuses anything but weights."""
    state = torch.load(path, weights_only=True)
    with torch.no_grad():
        for own, kept in zip(model.state_dict().values(), state.values()):
            own.copy_(kept)
    return model.eval()

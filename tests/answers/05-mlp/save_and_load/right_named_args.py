"""Opened file handles, keywords, a strict load on its own lines."""


def save_weights(model, path):
    """Write the state of the model, and nothing else, into the file path."""
    with open(path, "wb") as handle:
        torch.save(obj=model.state_dict(), f=handle)


def load_weights(model, path):
    """Read a file of save_weights into model and return it in evaluation mode; refuses anything but weights."""
    state = torch.load(str(path), map_location="cpu", weights_only=True)
    model.load_state_dict(state, strict=True)
    model.train(False)
    return model

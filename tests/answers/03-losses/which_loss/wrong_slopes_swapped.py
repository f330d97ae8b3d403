"""The dying slope is given to the cross-entropy, the strong one to the squared error.

caught by: "the slope is"
"""


def which_loss():
    """Your prediction: a dict from "a" ... "g" to the name of a loss."""
    return {"a": "mse", "b": "mae", "c": "huber", "d": "mse", "e": "bce", "f": "ce", "g": "bce"}

"""The ten digits are taken for ten independent yes-or-no questions.

caught by: "ten separate questions could be answered with ten times yes"
"""


def which_loss():
    """Your prediction: a dict from "a" ... "g" to the name of a loss."""
    return {"a": "mse", "b": "mae", "c": "huber", "d": "bce", "e": "mse", "f": "bce", "g": "bce"}

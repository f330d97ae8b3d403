"""Mean and median are swapped: the squared error is thought to ignore the one who waited long.

caught by: "the best constant of these is"
"""


def which_loss():
    """Your prediction: a dict from "a" ... "g" to the name of a loss."""
    return {"a": "mae", "b": "mse", "c": "huber", "d": "bce", "e": "mse", "f": "ce", "g": "bce"}

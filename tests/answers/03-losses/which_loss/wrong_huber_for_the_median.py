"""Huber's loss is thought to give the median exactly, the absolute error nearly.

caught by: "with 'huber' the best constant of these is"
"""


def which_loss():
    """Your prediction: a dict from "a" ... "g" to the name of a loss."""
    return {"a": "mse", "b": "huber", "c": "mae", "d": "bce", "e": "mse", "f": "ce", "g": "bce"}

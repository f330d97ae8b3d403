"""Huber's half square is taken for the square, so the slope would be half as large.

caught by: "with 'huber' the slope is"
"""


def which_loss():
    """Your prediction: a dict from "a" ... "g" to the name of a loss."""
    return {"a": "mse", "b": "mae", "c": "huber", "d": "bce", "e": "huber", "f": "ce", "g": "bce"}

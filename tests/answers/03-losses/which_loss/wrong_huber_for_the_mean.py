"""Huber's loss is thought to give the mean, and the squared error something near the median.

caught by: "with 'huber' the best constant of these is"
"""


def which_loss():
    """Your prediction: a dict from "a" ... "g" to the name of a loss."""
    return {"a": "huber", "b": "mae", "c": "mse", "d": "bce", "e": "mse", "f": "ce", "g": "bce"}

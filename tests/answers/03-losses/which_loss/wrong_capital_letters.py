"""The names are written in capitals, as in the text, instead of as the names listed.

caught by: "is none of 'mse', 'mae', 'huber', 'bce', 'ce'"
"""


def which_loss():
    """Your prediction: a dict from "a" ... "g" to the name of a loss."""
    return {"a": "MSE", "b": "MAE", "c": "HUBER", "d": "BCE", "e": "MSE", "f": "CE", "g": "BCE"}

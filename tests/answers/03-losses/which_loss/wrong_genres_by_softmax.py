"""Twenty genres are taken for twenty classes of one softmax, though several may be true.

caught by: "its probabilities share one 1 among all genres"
"""


def which_loss():
    """Your prediction: a dict from "a" ... "g" to the name of a loss."""
    return {"a": "mse", "b": "mae", "c": "huber", "d": "bce", "e": "mse", "f": "ce", "g": "ce"}

"""For each program the parts that arrive in .grad, added up."""


def predict_accumulation(w):
    """Your prediction: a dict from "a" ... "g" to what the program returns when w starts from this number, or None."""
    first, second = 3, w + w  # what 3 * w and w * w send to w
    constant = w * w  # made without notes
    arrived = {
        "a": [first, second],
        "b": [second],
        "c": [w],  # the other w is a constant
        "d": [constant],
        "e": [second, second],
        "f": [],
        "g": [second],
    }
    return {name: sum(parts) if parts else None for name, parts in arrived.items()}

"""A gradient that is not kept is thought to be 0, not None (program f).

caught by: "No gradient and a gradient of 0 are not the same"
"""


def predict_accumulation(w):
    """Your prediction: a dict from "a" ... "g" to what the program returns when w starts from this number, or None."""
    return {
        "a": 3 + 2 * w,
        "b": 2 * w,
        "c": w,
        "d": w**2,
        "e": 4 * w,
        "f": 0,
        "g": 2 * w,
    }

"""The gradient from before grad = None is still counted (program b).

caught by: "What is in .grad after the reset, and what comes later?"
"""


def predict_accumulation(w):
    """Your prediction: a dict from "a" ... "g" to what the program returns when w starts from this number, or None."""
    return {
        "a": 3 + 2 * w,
        "b": 3 + 2 * w,
        "c": w,
        "d": w**2,
        "e": 4 * w,
        "f": None,
        "g": 2 * w,
    }

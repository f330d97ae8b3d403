"""The second backward replaces what the first one left in .grad (program a).

caught by: "What does a second backward() do with the gradient that is there?"
"""


def predict_accumulation(w):
    """Your prediction: a dict from "a" ... "g" to what the program returns when w starts from this number, or None."""
    return {
        "a": 2 * w,
        "b": 2 * w,
        "c": w,
        "d": w**2,
        "e": 4 * w,
        "f": None,
        "g": 2 * w,
    }

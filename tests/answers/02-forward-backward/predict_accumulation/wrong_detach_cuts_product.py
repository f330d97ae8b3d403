"""One detached factor is thought to cut off the whole product, so no gradient at all (program c).

caught by: "A detached factor is a constant. Is the other factor one, too?"
"""


def predict_accumulation(w):
    """Your prediction: a dict from "a" ... "g" to what the program returns when w starts from this number, or None."""
    return {
        "a": 3 + 2 * w,
        "b": 2 * w,
        "c": None,
        "d": w**2,
        "e": 4 * w,
        "f": None,
        "g": 2 * w,
    }

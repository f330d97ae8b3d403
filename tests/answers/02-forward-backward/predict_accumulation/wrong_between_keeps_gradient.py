"""A node in between is thought to keep its gradient like a leaf (program f).

caught by: "Which nodes keep their gradient?"
"""


def predict_accumulation(w):
    """Your prediction: a dict from "a" ... "g" to what the program returns when w starts from this number, or None."""
    return {
        "a": 3 + 2 * w,
        "b": 2 * w,
        "c": w,
        "d": w**2,
        "e": 4 * w,
        "f": 3,
        "g": 2 * w,
    }

"""A second backward through the same graph is thought to give the same gradient, not to add it (program e).

caught by: "retain_graph keeps the saved values. Does it also touch .grad?"
"""


def predict_accumulation(w):
    """Your prediction: a dict from "a" ... "g" to what the program returns when w starts from this number, or None."""
    return {
        "a": 3 + 2 * w,
        "b": 2 * w,
        "c": w,
        "d": w**2,
        "e": 2 * w,
        "f": None,
        "g": 2 * w,
    }
